package org.fundperf.mart;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.fundperf.schema.SchemaFiles;
import org.fundperf.warehouse.Together;

/**
 * The checks behind {@code mart.every_finding}: each file {@code mart/finding/checks/<finding code>.sql} is a query whose rows
 * are findings. Wording and severity come from {@code catalogue/findings.csv}.
 */
public final class FindingChecks {

    /** View of all checks' rows, as {@code mart/every_finding/query.sql} reads it. */
    public static final String VIEW = "finding_check";

    /** What a check selects. {@code arguments_zh} is null where the words of both languages are the same. */
    private static final String COLUMNS = "document_id, source_file, source_cell, region_code, fund_code, year,"
            + " arguments, arguments_zh, reported_value, expected_value";

    private static final String FOLDER = "mart/finding/checks/";
    private static final String SUFFIX = ".sql";

    private FindingChecks() {}

    /** The checks' SQL by finding code, in order of code. The tables they name are sources of what reads {@link #VIEW}. */
    public static Map<String, String> queries() {
        Map<String, String> queries = new TreeMap<>();
        for (String file : SchemaFiles.list("mart/finding/checks")) {
            if (file.endsWith(SUFFIX)) {
                String code = file.substring(FOLDER.length(), file.length() - SUFFIX.length());
                queries.put(code, SchemaFiles.text(file));
            }
        }
        return queries;
    }

    /** Computes all checks and registers their rows as {@link #VIEW}. */
    public static void register(SparkSession spark) {
        register(spark, UnaryOperator.identity());
    }

    /** As above, after a rewriting of table names that the session knows by others. */
    static void register(SparkSession spark, UnaryOperator<String> naming) {
        // Each by itself and several at once: planning one query of them all takes longer than all of them.
        Map<String, Dataset<Row>> computed = new ConcurrentSkipListMap<>();
        try (Together together = new Together()) {
            queries()
                    .forEach((code, sql) -> together.start(() -> {
                        String check = "select '%s' as finding_code, %s from (%n%s%n)".formatted(code, COLUMNS, sql);
                        computed.put(code, spark.sql(naming.apply(check)).localCheckpoint(true));
                    }));
            together.await();
        }
        computed.values().stream().reduce(Dataset::union).orElseThrow().createOrReplaceTempView(VIEW);
    }
}
