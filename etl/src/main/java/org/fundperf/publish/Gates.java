package org.fundperf.publish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.fundperf.schema.SchemaFiles;
import org.fundperf.schema.TableSchema;
import org.fundperf.schema.WarehouseSchema;
import org.fundperf.warehouse.Together;

/**
 * What must hold before a snapshot is published: keys are unique, foreign keys resolve, the marts show every fact that
 * holds, no table lost or gained too many rows, and every query in {@code gate/*.sql} comes back empty. In the marts a
 * repeated key is a warning: they are computed from tables that hold, and yesterday's marts serve nobody better than
 * today's with a doubt.
 *
 * <p>Questions of one kind are asked of all tables at once: on small tables a query costs more than its rows.
 */
final class Gates {

    /**
     * What was found.
     *
     * @param failures stop the publication
     * @param warnings do not
     * @param rowCounts rows of the tables that were asked about
     */
    record Result(List<String> failures, List<String> warnings, Map<String, Long> rowCounts) {}

    private static final int EXAMPLES = 3;

    private final SparkSession spark;
    private final WarehouseSchema schema;
    private final RowCountBounds bounds;
    private final Map<String, Long> rowCountsBefore;
    private final RowCountChange rowCountChange;
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Long> rowCounts = Collections.synchronizedMap(new TreeMap<>());

    /** @param rowCountsBefore rows by table in the publication before; empty when this is the first */
    Gates(
            SparkSession spark,
            WarehouseSchema schema,
            RowCountBounds bounds,
            Map<String, Long> rowCountsBefore,
            RowCountChange rowCountChange) {
        this.spark = spark;
        this.schema = schema;
        this.bounds = bounds;
        this.rowCountsBefore = rowCountsBefore;
        this.rowCountChange = rowCountChange;
    }

    /** Asks about tables that changed; the others were asked when they did. */
    Result check(Set<String> changed) {
        List<TableSchema> tables = schema.tables().stream()
                .filter(table -> changed.contains(table.fullName()))
                .toList();
        try (Together together = new Together()) {
            if (!tables.isEmpty()) {
                together.start(() -> checkKeys(tables));
            }
            ForeignKeys.unresolved(spark, schema, changed)
                    .forEach((target, query) -> together.start(() -> report("Not in " + target, query)));
            MartRows.unlikeFacts(schema)
                    .ifPresent(query -> together.start(() -> report("Not as the facts that hold", spark.sql(query))));
            SchemaFiles.list("gate").stream()
                    .filter(file -> file.endsWith(".sql"))
                    .forEach(file -> together.start(() -> report(file, spark.sql(SchemaFiles.text(file)))));
            together.await();
        }
        checkRowCounts();
        return new Result(List.copyOf(failures), List.copyOf(warnings), new TreeMap<>(rowCounts));
    }

    private void checkKeys(List<TableSchema> tables) {
        Dataset<Row> counts =
                tables.stream().map(this::keyCounts).reduce(Dataset::union).orElseThrow();
        for (Row row : counts.collectAsList()) {
            TableSchema table = schema.table(row.getString(0));
            rowCounts.put(table.fullName(), row.getLong(1));
            if (!table.primaryKey().isEmpty() && row.getLong(2) < row.getLong(1)) {
                (table.database().equals("mart") ? warnings : failures)
                        .add("%s has %d rows, but only %d different keys (%s)"
                                .formatted(
                                        table.fullName(),
                                        row.getLong(1),
                                        row.getLong(2),
                                        String.join(", ", table.primaryKey())));
            }
        }
    }

    private Dataset<Row> keyCounts(TableSchema table) {
        return spark.table(table.fullName())
                .groupBy(table.primaryKey().stream().map(functions::col).toArray(Column[]::new))
                .count()
                .selectExpr("'%s'".formatted(table.fullName()), "coalesce(sum(count), 0L)", "count(*)");
    }

    private void checkRowCounts() {
        List<String> broken = bounds.broken(rowCountsBefore, rowCounts);
        if (rowCountChange == RowCountChange.ACCEPTED) {
            broken.forEach(line -> warnings.add("accepted: " + line));
        } else {
            broken.forEach(line -> failures.add(line + "; if that is right, run with --accept-row-counts"));
        }
    }

    private void report(String rule, Dataset<Row> offending) {
        List<Row> examples = offending.limit(EXAMPLES).collectAsList();
        if (!examples.isEmpty()) {
            failures.add(rule + ": "
                    + examples.stream().map(row -> row.mkString("[", ", ", "]")).collect(Collectors.joining(" ")));
        }
    }
}
