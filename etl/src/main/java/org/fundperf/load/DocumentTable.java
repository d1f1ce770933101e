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

/** {@code ops.document} as records. Read without Spark: most nights find nothing new, and should find it fast. */
public final class DocumentTable {

    /** Its name. */
    public static final String NAME = "ops.document";

    private DocumentTable() {}

    /** All records of one version. */
    public static List<DocumentRecord> read(DeltaVersion version) {
        List<DocumentRecord> records = new ArrayList<>();
        version.forEachRow(row -> records.add(record(row)));
        return records;
    }

    private static DocumentRecord record(Row row) {
        return new DocumentRecord(
                text(row, "source_file"),
                text(row, "sha256"),
                text(row, "document_id"),
                DocumentState.of(text(row, "state")),
                text(row, "reason_code"),
                text(row, "reason"),
                text(row, "container"),
                row.getLong(row.getSchema().indexOf("size_bytes")),
                instant(row, "modified_at"),
                number(row, "form_count"),
                number(row, "fact_count"),
                number(row, "finding_count"),
                instant(row, "first_seen"),
                instant(row, "valid_to"),
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

    static Dataset<org.apache.spark.sql.Row> rows(SparkSession spark, TableSchema table, List<DocumentRecord> records) {
        List<org.apache.spark.sql.Row> rows = records.stream()
                .map(document -> RowFactory.create(
                        document.sourceFile(),
                        document.sha256(),
                        document.documentId(),
                        document.state().code(),
                        document.reasonCode(),
                        document.reason(),
                        document.container(),
                        document.sizeBytes(),
                        document.modifiedAt(),
                        document.formCount(),
                        document.factCount(),
                        document.findingCount(),
                        document.firstSeen(),
                        document.validTo(),
                        document.runId()))
                .toList();
        return spark.createDataFrame(rows, DeltaTables.structure(table)).coalesce(1);
    }
}
