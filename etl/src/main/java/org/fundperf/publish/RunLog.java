package org.fundperf.publish;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.fundperf.schema.TableSchema;
import org.fundperf.schema.WarehouseSchema;
import org.fundperf.warehouse.DeltaTables;
import org.fundperf.warehouse.SnapshotCatalog;
import org.fundperf.warehouse.WarehouseFolder;

/** {@code ops.run}: what each run did. Failed runs are in it too; readers see it as it is now, not as published. */
final class RunLog {

    static final String TABLE = "ops.run";

    /**
     * A run, as far as it came.
     *
     * @param problem why it failed; null when it is about to be published
     */
    record Entry(
            String runId,
            Instant startedAt,
            String problem,
            int documentsRead,
            int documentsUnchanged,
            Map<String, BigDecimal> secondsByStage,
            List<String> warnings) {}

    private RunLog() {}

    static void add(SparkSession spark, WarehouseFolder warehouse, WarehouseSchema schema, Entry entry) {
        TableSchema table = schema.table(TABLE);
        Dataset<Row> row = spark.createDataFrame(List.of(row(entry)), DeltaTables.structure(table))
                .coalesce(1);
        SnapshotCatalog.of(spark).pin(TABLE, new DeltaTables(warehouse).add(table, row));
    }

    private static Row row(Entry entry) {
        return RowFactory.create(
                entry.runId(),
                entry.startedAt(),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                entry.problem() == null ? "published" : "failed",
                entry.problem(),
                RunLog.class.getPackage().getImplementationVersion(),
                entry.documentsRead(),
                entry.documentsUnchanged(),
                entry.secondsByStage(),
                entry.warnings().toArray(String[]::new));
    }
}
