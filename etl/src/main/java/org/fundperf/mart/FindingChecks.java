package org.fundperf.mart;

import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.fundperf.schema.SchemaFiles;

/**
 * The checks behind {@code mart.finding}: each file {@code mart/finding/checks/<finding code>.sql} is a query whose rows
 * are findings. Wording and severity come from {@code catalogue/findings.csv}.
 */
public final class FindingChecks {

    /** View of all checks' rows, as {@code mart/finding/query.sql} reads it. */
    public static final String CHECK_VIEW = "finding_check";

    /** View of {@code catalogue/findings.csv}. */
    public static final String WORDING_VIEW = "finding_wording";

    private static final String FOLDER = "mart/finding/checks";
    private static final String SUFFIX = ".sql";
    private static final List<String> WORDING = List.of("code", "severity", "message", "message_zh");

    private FindingChecks() {}

    /** The checks' SQL by finding code, in order of code. Their tables are dependencies of {@code mart.finding}. */
    public static Map<String, String> queries() {
        Map<String, String> queries = new TreeMap<>();
        for (String file : SchemaFiles.list(FOLDER)) {
            if (file.endsWith(SUFFIX)) {
                queries.put(
                        file.substring(FOLDER.length() + 1, file.length() - SUFFIX.length()), SchemaFiles.text(file));
            }
        }
        return queries;
    }

    /**
     * Registers the two temporary views that {@code mart/finding/query.sql} reads beside tables.
     *
     * @param naming turns a query with names such as {@code mart.rule} into one with the names the session knows
     */
    public static void register(SparkSession spark, UnaryOperator<String> naming) {
        queries().entrySet().stream()
                .map(check -> spark.sql(naming.apply(check.getValue())).withColumn("finding_code", lit(check.getKey())))
                // A check that needs no names leaves out the second list of arguments.
                .reduce((rows, more) -> rows.unionByName(more, true))
                .orElseThrow(() -> new IllegalStateException("warehouse-schema/" + FOLDER + " holds no checks"))
                .createOrReplaceTempView(CHECK_VIEW);
        wording(spark).createOrReplaceTempView(WORDING_VIEW);
    }

    private static Dataset<Row> wording(SparkSession spark) {
        List<Row> rows = SchemaFiles.csv("catalogue/findings.csv").stream()
                .map(row -> RowFactory.create(WORDING.stream().map(row::get).toArray()))
                .toList();
        return spark.createDataFrame(rows, StructType.fromDDL(String.join(" string, ", WORDING) + " string"));
    }
}
