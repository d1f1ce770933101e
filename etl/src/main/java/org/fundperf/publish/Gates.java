package org.fundperf.publish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
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
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Long> rowCounts = Collections.synchronizedMap(new TreeMap<>());

    Gates(SparkSession spark, WarehouseSchema schema) {
        this.spark = spark;
        this.schema = schema;
    }

    /** Asks about tables that changed; the others were asked when they did. */
    Result check(Set<String> changed) {
        List<TableSchema> tables = schema.tables().stream()
                .filter(table -> changed.contains(table.fullName()))
                .toList();
        try (Together together = new Together()) {
            together.start(() -> checkKeys(tables));
            tables.stream()
                    .flatMap(table -> table.foreignKeys().stream())
                    .map(key -> key.table() + key.referenced())
                    .distinct()
                    .forEach(target -> together.start(() -> checkForeignKeys(tables, target)));
            SchemaFiles.list("gate").forEach(file -> together.start(() -> checkFile(file)));
            together.await();
        }
        return new Result(List.copyOf(failures), List.copyOf(warnings), new TreeMap<>(rowCounts));
    }

    private void checkKeys(List<TableSchema> tables) {
        for (Row row : union(tables, this::keyCounts).collectAsList()) {
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
                .groupBy(columns(table.primaryKey()))
                .count()
                .agg(functions.coalesce(functions.sum("count"), functions.lit(0L)), functions.count("*"))
                .select(functions.lit(table.fullName()), functions.col("*"));
    }

    private void checkForeignKeys(List<TableSchema> tables, String target) {
        List<Reference> references = tables.stream()
                .flatMap(table -> table.foreignKeys().stream().map(key -> new Reference(table, key)))
                .filter(reference -> (reference.key().table() + reference.key().referenced()).equals(target))
                .toList();
        ForeignKey first = references.get(0).key();
        String[] names = first.referenced().toArray(String[]::new);
        Dataset<Row> named = union(
                references,
                reference -> spark.table(reference.table().fullName())
                        .select(columns(reference.key().columns()))
                        .toDF(names)
                        .na()
                        .drop()
                        .distinct()
                        .withColumn("named_in", functions.lit(reference.table().fullName())));
        Dataset<Row> known =
                spark.table(first.table()).select(columns(first.referenced())).distinct();
        report(named.join(known, names, "left_anti"), "Not in " + first.table());
    }

    private record Reference(TableSchema table, ForeignKey key) {}

    private void checkFile(String file) {
        report(spark.sql(SchemaFiles.text(file)), file);
    }

    private void report(Dataset<Row> offending, String rule) {
        List<Row> examples = offending.limit(EXAMPLES).collectAsList();
        if (!examples.isEmpty()) {
            failures.add(rule + ": "
                    + examples.stream().map(row -> row.mkString("[", ", ", "]")).collect(Collectors.joining(" ")));
        }
    }

    private static <T> Dataset<Row> union(List<T> parts, Function<T, Dataset<Row>> query) {
        return parts.stream().map(query).reduce(Dataset::union).orElseThrow();
    }

    private static Column[] columns(List<String> names) {
        return names.stream().map(functions::col).toArray(Column[]::new);
    }
}
