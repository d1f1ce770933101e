package org.fundperf.sql;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ShowColumns;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.fundperf.publish.Publication;
import org.fundperf.publish.Publications;
import org.fundperf.warehouse.Sessions;
import org.fundperf.warehouse.SnapshotCatalog;
import org.fundperf.warehouse.WarehouseFolder;

/** Queries over the publication in force: every table at the version that it pins. */
public final class SnapshotQuery {

    private final SparkSession spark;
    private final Set<String> tables;

    private SnapshotQuery(SparkSession spark, Set<String> tables) {
        this.spark = spark;
        this.tables = tables;
    }

    /** The newest publication of a warehouse. */
    public static SnapshotQuery over(String warehouse) {
        WarehouseFolder folder = WarehouseFolder.existing(warehouse);
        Publications publications = new Publications(folder);
        Publication publication = publications.inForce();
        SparkSession spark = Sessions.reading();
        SnapshotCatalog.of(spark).show(folder, publications.snapshot(publication), publications::snapshotOf);
        return new SnapshotQuery(spark, SnapshotCatalog.of(spark).pins().keySet());
    }

    /** The answer to one reading statement; anything else is refused. */
    public Answer ask(String sql) {
        LogicalPlan statement = ReadingStatement.parse(sql);
        ReadingStatement.check(statement);
        try {
            Dataset<Row> result =
                    statement instanceof ShowColumns columns ? ShownColumns.of(spark, columns) : spark.sql(sql);
            List<Answer.Column> columns = Arrays.stream(result.schema().fields())
                    .map(SnapshotQuery::column)
                    .toList();
            return new Answer(columns, rows(result));
        } catch (Exception e) {
            throw SqlProblem.of(e, tables);
        }
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
