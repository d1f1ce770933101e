package org.fundperf.load;

import io.delta.kernel.data.Row;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.fundperf.schema.TableSchema;
import org.fundperf.warehouse.DeltaTables;
import org.fundperf.warehouse.DeltaVersion;

/** {@code ops.file} as records. Read without Spark: most nights find nothing new, and should find it fast. */
public final class FileTable {

    /** Its name. */
    public static final String NAME = "ops.file";

    private FileTable() {}

    /** All records of one version. */
    public static List<FileRecord> read(DeltaVersion version) {
        List<FileRecord> records = new ArrayList<>();
        version.forEachRow(row -> records.add(record(row)));
        return records;
    }

    private static FileRecord record(Row row) {
        return new FileRecord(
                text(row, "source_file"),
                text(row, "sha256"),
                text(row, "document_id"),
                ReadState.of(text(row, "state")),
                text(row, "reason_code"),
                text(row, "reason"),
                text(row, "container"),
                row.getLong(row.getSchema().indexOf("size_bytes")),
                instant(row, "modified_at"),
                number(row, "form_count"),
                number(row, "fact_count"),
                number(row, "finding_count"),
                text(row, "facts_hash"),
                instant(row, "first_seen"),
                instant(row, "valid_to"),
                EndReason.of(text(row, "end_reason")),
                text(row, "run_id"));
    }

    private static String text(Row row, String column) {
        int ordinal = row.getSchema().indexOf(column);
        return row.isNullAt(ordinal) ? null : row.getString(ordinal);
    }

    private static int number(Row row, String column) {
        return row.getInt(row.getSchema().indexOf(column));
    }

    private static Instant instant(Row row, String column) {
        int ordinal = row.getSchema().indexOf(column);
        return row.isNullAt(ordinal) ? null : Instant.EPOCH.plus(row.getLong(ordinal), ChronoUnit.MICROS);
    }

    static Dataset<org.apache.spark.sql.Row> rows(SparkSession spark, TableSchema table, List<FileRecord> records) {
        List<org.apache.spark.sql.Row> rows = records.stream()
                .map(file -> RowFactory.create(
                        file.sourceFile(),
                        file.sha256(),
                        file.documentId(),
                        file.state().code(),
                        file.reasonCode(),
                        file.reason(),
                        file.container(),
                        file.sizeBytes(),
                        file.modifiedAt(),
                        file.formCount(),
                        file.factCount(),
                        file.findingCount(),
                        file.factsHash(),
                        file.firstSeen(),
                        file.validTo(),
                        file.endReason() == null ? null : file.endReason().code(),
                        file.runId()))
                .toList();
        return spark.createDataFrame(rows, DeltaTables.structure(table)).coalesce(1);
    }
}
