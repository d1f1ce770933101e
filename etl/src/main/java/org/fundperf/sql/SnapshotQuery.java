package org.fundperf.sql;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ShowColumns;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.fundperf.JobFailedException;
import org.fundperf.publish.Publication;
import org.fundperf.publish.Publications;
import org.fundperf.schema.ColumnSchema;
import org.fundperf.warehouse.Sessions;
import org.fundperf.warehouse.SnapshotCatalog;
import org.fundperf.warehouse.WarehouseFolder;

/** Queries over a publication: every table at the version that it pins. */
public final class SnapshotQuery {

    private final SparkSession spark;
    private final Publication publication;
    private final Set<String> tables;
    private final String jobs = "fundperf-sql-" + UUID.randomUUID();

    private SnapshotQuery(SparkSession spark, Publication publication, Set<String> tables) {
        this.spark = spark;
        this.publication = publication;
        this.tables = tables;
    }

    /** The newest publication of a warehouse. */
    public static SnapshotQuery over(String warehouse) {
        return over(warehouse, null);
    }

    /**
     * A publication of a warehouse.
     *
     * @param publicationId null for the newest
     */
    public static SnapshotQuery over(String warehouse, Long publicationId) {
        WarehouseFolder folder = WarehouseFolder.existing(warehouse);
        Publications publications = new Publications(folder);
        Publication publication = publicationId == null ? publications.inForce() : publications.numbered(publicationId);
        SparkSession spark = Sessions.reading();
        SnapshotCatalog.of(spark).show(folder, publications.snapshot(publication), publications::snapshotOf);
        return new SnapshotQuery(
                spark, publication, SnapshotCatalog.of(spark).pins().keySet());
    }

    /** Which publication answers. */
    public Publication publication() {
        return publication;
    }

    /** Full names of its tables. */
    public Set<String> tables() {
        return tables;
    }

    /** The columns of a table as the publication has them, with their comments; fails when there is no such table. */
    public List<ColumnSchema> columns(String table) {
        if (!tables.contains(table)) {
            throw new JobFailedException(SqlProblem.missing(table, tables));
        }
        return Arrays.stream(spark.table(table).schema().fields())
                .map(field -> new ColumnSchema(
                        field.name(),
                        field.dataType().simpleString(),
                        field.getComment().getOrElse(() -> "")))
                .toList();
    }

    /** Ends the queries that are being answered; they fail. */
    public void cancel() {
        spark.sparkContext().cancelJobGroup(jobs);
    }

    /** The answer to one reading statement; anything else is refused. */
    public Answer ask(String sql) {
        return ask(sql, Map.of());
    }

    /**
     * The answer to one reading statement; anything else is refused.
     *
     * @param parameters values by the name that stands in the statement behind a colon
     */
    public Answer ask(String sql, Map<String, Object> parameters) {
        LogicalPlan statement = ReadingStatement.parse(sql);
        ReadingStatement.check(statement);
        spark.sparkContext().setJobGroup(jobs, "fundperf sql", true);
        try {
            Dataset<Row> result = rows(statement, sql, parameters);
            List<Answer.Column> columns = Arrays.stream(result.schema().fields())
                    .map(SnapshotQuery::column)
                    .toList();
            return new Answer(columns, rows(result));
        } catch (Exception e) {
            throw SqlProblem.of(e, tables);
        }
    }

    private Dataset<Row> rows(LogicalPlan statement, String sql, Map<String, Object> parameters) {
        if (statement instanceof ShowColumns columns) {
            return ShownColumns.of(spark, columns);
        }
        return parameters.isEmpty() ? spark.sql(sql) : spark.sql(sql, parameters);
    }

    private Iterator<List<Object>> rows(Dataset<Row> result) {
        Iterator<Row> rows = result.toLocalIterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                try {
                    return rows.hasNext();
                } catch (Exception e) {
                    throw SqlProblem.of(e, tables);
                }
            }

            @Override
            public List<Object> next() {
                return PlainValues.of(rows.next());
            }
        };
    }

    private static Answer.Column column(StructField field) {
        return new Answer.Column(field.name(), field.dataType() instanceof NumericType);
    }
}
