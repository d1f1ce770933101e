package org.fundperf.publish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.fundperf.schema.ForeignKey;
import org.fundperf.schema.SchemaFiles;
import org.fundperf.schema.TableSchema;
import org.fundperf.schema.WarehouseSchema;
import org.fundperf.warehouse.Together;

/**
 * What must hold before a snapshot is published: keys are unique, foreign keys resolve, and every query in {@code
 * gate/*.sql} comes back empty. In the marts a repeated key is a warning: they are computed from tables that hold, and
 * yesterday's marts serve nobody better than today's with a doubt.
 */
final class Gates {

    /** What was found: failures stop the publication, warnings do not. */
    record Result(List<String> failures, List<String> warnings) {}

    private static final int EXAMPLES = 3;

    private final SparkSession spark;
    private final WarehouseSchema schema;
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());

    Gates(SparkSession spark, WarehouseSchema schema) {
        this.spark = spark;
        this.schema = schema;
    }

    /** Asks about tables that changed; the others were asked when they did. */
    Result check(Set<String> changed) {
        try (Together together = new Together()) {
            for (TableSchema table : schema.tables()) {
                if (changed.contains(table.fullName())) {
                    together.start(() -> checkKey(table));
                    table.foreignKeys().forEach(key -> together.start(() -> checkForeignKey(table, key)));
                }
            }
            SchemaFiles.list("gate").forEach(file -> together.start(() -> checkFile(file)));
            together.await();
        }
        return new Result(List.copyOf(failures), List.copyOf(warnings));
    }

    private void checkKey(TableSchema table) {
        if (table.primaryKey().isEmpty()) {
            return;
        }
        Dataset<Row> repeated = spark.table(table.fullName())
                .groupBy(columns(table.primaryKey()))
                .count()
                .filter("count > 1");
        report(
                repeated,
                table.database().equals("mart") ? warnings : failures,
                "%s has rows with the same key (%s)"
                        .formatted(table.fullName(), String.join(", ", table.primaryKey())));
    }

    private void checkForeignKey(TableSchema table, ForeignKey key) {
        Dataset<Row> rows = spark.table(table.fullName())
                .select(columns(key.columns()))
                .na()
                .drop()
                .distinct();
        Dataset<Row> referenced = spark.table(key.table())
                .select(columns(key.referenced()))
                .toDF(key.columns().toArray(String[]::new));
        Dataset<Row> orphans = rows.except(referenced);
        report(
                orphans,
                failures,
                "%s names what is not in %s (%s)"
                        .formatted(table.fullName(), key.table(), String.join(", ", key.columns())));
    }

    private void checkFile(String file) {
        report(spark.sql(SchemaFiles.text(file)), failures, file);
    }

    private static void report(Dataset<Row> offending, List<String> where, String rule) {
        List<Row> examples = offending.limit(EXAMPLES).collectAsList();
        if (!examples.isEmpty()) {
            where.add(rule + ": "
                    + examples.stream().map(row -> row.mkString("[", ", ", "]")).collect(Collectors.joining(" ")));
        }
    }

    private static Column[] columns(List<String> names) {
        return names.stream().map(functions::col).toArray(Column[]::new);
    }
}
