package org.fundperf.publish;

import java.util.List;
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

    private RunLog() {}

    static void add(SparkSession spark, WarehouseFolder warehouse, WarehouseSchema schema, RunRecord run) {
        TableSchema table = schema.table(TABLE);
        Dataset<Row> row = spark.createDataFrame(List.of(row(run)), DeltaTables.structure(table))
                .coalesce(1);
        SnapshotCatalog.of(spark).pin(TABLE, new DeltaTables(warehouse).add(table, row));
    }

    private static Row row(RunRecord run) {
        return RowFactory.create(
                run.runId(),
                run.startedAt(),
                run.finishedAt(),
                run.state().code(),
                run.problem(),
                run.version(),
                run.schemaVersion(),
                run.readerVersion(),
                run.queryVersion(),
                run.documentsRead(),
                run.documentsUnchanged(),
                run.read().loaded(),
                run.read().quarantined(),
                run.read().ignored(),
                run.read().facts(),
                run.read().findings(),
                run.publicationId(),
                run.secondsByStage(),
                run.warnings().toArray(String[]::new));
    }
}
