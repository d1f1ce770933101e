package org.fundperf.mart;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.fundperf.schema.SchemaFiles;

/**
 * The checks behind {@code mart.finding}: each file {@code mart/finding/checks/<finding code>.sql} is a query whose rows
 * are findings. Wording and severity come from {@code catalogue/findings.csv}.
 */
public final class FindingChecks {

    /** View of all checks' rows, as {@code mart/finding/query.sql} reads it. */
    public static final String VIEW = "finding_check";

    /** What a check selects. {@code arguments_zh} is null where the words of both languages are the same. */
    private static final String COLUMNS = "document_id, source_file, source_cell, region_code, fund_code, year,"
            + " arguments, arguments_zh, reported_value, expected_value";

    private static final String FOLDER = "mart/finding/checks/";
    private static final String SUFFIX = ".sql";

    private FindingChecks() {}

    /** The checks' SQL by finding code, in order of code. The tables they name are sources of {@code mart.finding}. */
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

    /** Registers {@link #VIEW}: the union of all checks, to be computed when {@code mart.finding} is. */
    public static void register(SparkSession spark) {
        register(spark, UnaryOperator.identity());
    }

    /** As above, after a rewriting of table names that the session knows by others. */
    static void register(SparkSession spark, UnaryOperator<String> naming) {
        // One text, analysed once: a union built check by check is analysed anew at every step.
        String union = queries().entrySet().stream()
                .map(check -> "select '%s' as finding_code, %s from (%n%s%n)"
                        .formatted(check.getKey(), COLUMNS, check.getValue()))
                .collect(Collectors.joining("\nunion all\n"));
        spark.sql(naming.apply(union)).createOrReplaceTempView(VIEW);
    }
}
