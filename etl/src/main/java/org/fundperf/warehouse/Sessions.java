package org.fundperf.warehouse;

import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * Spark sessions. Embedded unless {@code spark-submit} names a master. Settings of the embedded form are for tables of
 * thousands of rows on two cores, where generating code and shuffling into 200 partitions takes longer than the work.
 */
public final class Sessions {

    private static final Map<String, String> EMBEDDED = Map.ofEntries(
            Map.entry("spark.master", "local[*]"),
            Map.entry("spark.app.name", "fundperf"),
            Map.entry("spark.ui.enabled", "false"),
            Map.entry("spark.driver.host", "127.0.0.1"),
            Map.entry("spark.driver.bindAddress", "127.0.0.1"),
            Map.entry("spark.sql.shuffle.partitions", "2"),
            Map.entry("spark.sql.sources.parallelPartitionDiscovery.parallelism", "2"),
            Map.entry("spark.sql.codegen.wholeStage", "false"),
            Map.entry("spark.sql.codegen.factoryMode", "NO_CODEGEN"),
            Map.entry("spark.databricks.delta.snapshotPartitions", "1"),
            // Bounds of each column help to skip files; here a table is one file, and the code for them is generated.
            Map.entry("spark.databricks.delta.stats.collect", "false"),
            // Planning is most of the work: no second plan while a query runs, no plans as text for a page nobody
            // opens.
            Map.entry("spark.sql.adaptive.enabled", "false"),
            Map.entry("spark.sql.ui.explainMode", "simple"),
            Map.entry("spark.sql.debug.maxToStringFields", "1"),
            Map.entry("spark.sql.catalogImplementation", "in-memory"));

    private static final Map<String, String> ALWAYS = Map.ofEntries(
            Map.entry("spark.sql.catalog." + SnapshotCatalog.NAME, SnapshotCatalog.class.getName()),
            Map.entry("spark.sql.defaultCatalog", SnapshotCatalog.NAME),
            // Nothing here keeps a catalog on disk; the session must not leave a spark-warehouse folder behind.
            Map.entry(
                    "spark.sql.warehouse.dir",
                    Path.of(System.getProperty("java.io.tmpdir"), "fundperf-no-warehouse")
                            .toUri()
                            .toString()),
            // Timestamps are instants; results must not depend on the machine's zone.
            Map.entry("spark.sql.session.timeZone", "UTC"),
            Map.entry("spark.sql.datetime.java8API.enabled", "true"),
            // Planning is most of the work. Besides, with constraints Spark 3.5 fails to checkpoint some results: "key
            // not found" when it rewrites them for the checkpointed rows.
            Map.entry("spark.sql.constraintPropagation.enabled", "false"),
            // ${env:NAME} in a statement would read this process's environment.
            Map.entry("spark.sql.variable.substitute", "false"),
            // select * from parquet.`/some/file` would read past the publication.
            Map.entry("spark.sql.runSQLOnFiles", "false"));

    private static final Map<String, String> DELTA = Map.of(
            "spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension",
            "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog",
            // A checksum of each version costs a reading of the whole log at each commit.
            "spark.databricks.delta.writeChecksumFile.enabled", "false",
            "spark.databricks.delta.incremental.commit.enabled", "false");

    private static final Map<String, String> READ_ONLY =
            Map.of("spark.sql.extensions", "org.fundperf.sql.ReadOnlyRule");

    private Sessions() {}

    /** A session that reads snapshots. Knows nothing of Delta: pinned versions are plain files. */
    public static SparkSession reading() {
        SparkSession.Builder builder = configured(SparkSession.builder());
        READ_ONLY.forEach(builder::config);
        return builder.getOrCreate();
    }

    /**
     * A session that others branch off, one for each client.
     *
     * @param statements how many may run at a time
     */
    public static SparkSession serving(int statements) {
        SparkSession.Builder builder = configured(SparkSession.builder());
        READ_ONLY.forEach(builder::config);
        if (System.getProperty("spark.master") == null) {
            builder.config("spark.master", "local[%d]".formatted(slots(statements)));
            builder.config("spark.default.parallelism", "2");
        }
        builder.config("spark.scheduler.mode", "FAIR");
        // A task that runs out of memory fails; it must not end the process that serves everybody.
        builder.config("spark.executor.killOnFatalError.depth", "0");
        builder.config("spark.driver.maxResultSize", Runtime.getRuntime().maxMemory() / 8 + "b");
        builder.config("spark.task.maxFailures", "1");
        // A plan is shown for what it does; where this machine keeps the files is nobody's business.
        builder.config("spark.sql.redaction.string.regex", "[a-z0-9]+:/[^\\s,\\]]*");
        builder.config("spark.sql.debug.maxToStringFields", "25");
        return builder.getOrCreate();
    }

    /**
     * Tasks that run at a time where so many statements may. More than cores: a statement that holds its two for minutes
     * must not keep others from starting.
     */
    public static int slots(int statements) {
        return 2 * statements + 2;
    }

    /** A session that reads snapshots and writes Delta tables. */
    public static SparkSession writing() {
        SparkSession.Builder builder = configured(SparkSession.builder());
        DELTA.forEach(builder::config);
        // Delta names its tables by path.
        builder.config("spark.sql.runSQLOnFiles", "true");
        return builder.getOrCreate();
    }

    private static SparkSession.Builder configured(SparkSession.Builder builder) {
        if (System.getProperty("spark.master") == null) {
            EMBEDDED.forEach(builder::config);
        }
        ALWAYS.forEach(builder::config);
        return builder;
    }
}
