package org.fundperf.mart;

import static org.apache.spark.sql.functions.lit;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.SparkSession;
import org.fundperf.schema.SchemaFiles;

/**
 * The checks behind {@code mart.finding}: each file {@code mart/finding/checks/<finding code>.sql} is a query whose rows
 * are findings. Wording and severity come from {@code catalogue/findings.csv}.
 */
public final class FindingChecks {

    /** View of all checks' rows, as {@code mart/finding/query.sql} reads it. */
    public static final String VIEW = "finding_check";

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
        queries().entrySet().stream()
                .map(check -> spark.sql(naming.apply(check.getValue())).withColumn("finding_code", lit(check.getKey())))
                // A check that needs no names leaves out the second list of arguments.
                .reduce((rows, more) -> rows.unionByName(more, true))
                .orElseThrow(() -> new IllegalStateException("warehouse-schema/" + FOLDER + " holds no checks"))
                .createOrReplaceTempView(VIEW);
    }
}
