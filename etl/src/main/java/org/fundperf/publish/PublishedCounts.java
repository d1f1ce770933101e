package org.fundperf.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fundperf.warehouse.DeltaVersion;
import org.fundperf.warehouse.WarehouseFolder;

/**
 * What an operator counts in a publication. Read without Spark: a run that finds nothing new does not start it, and has
 * these numbers to tell too.
 *
 * @param documents by state
 * @param findings by severity
 * @param submissions that are expected: {@code received}, {@code outstanding} (not due yet, or without due date) and
 *     {@code late} (due before today and not received)
 * @param newestDocument when a run last saw a document for the first time; null when there is none
 */
record PublishedCounts(
        Map<String, Long> documents,
        Map<String, Long> findings,
        Map<String, Long> submissions,
        Instant newestDocument) {

    /** Due dates are days in China. */
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    static PublishedCounts of(WarehouseFolder warehouse, Publication publication) {
        Tables tables = new Tables(warehouse, publication.tables());
        Map<String, Long> documents = new TreeMap<>(Map.of("loaded", 0L, "quarantined", 0L));
        Instant[] newest = {null};
        tables.forEachRow("ops.document", List.of("state", "first_seen"), row -> {
            documents.merge(row.getString(0), 1L, Long::sum);
            Instant seen = Instant.EPOCH.plus(row.getLong(1), ChronoUnit.MICROS);
            newest[0] = newest[0] == null || seen.isAfter(newest[0]) ? seen : newest[0];
        });
        Map<String, Long> findings = new TreeMap<>(Map.of("error", 0L, "warning", 0L, "note", 0L));
        tables.forEachRow("mart.finding", List.of("severity"), row -> findings.merge(row.getString(0), 1L, Long::sum));
        return new PublishedCounts(documents, findings, submissions(tables), newest[0]);
    }

    private static Map<String, Long> submissions(Tables tables) {
        long today = LocalDate.now(CHINA).toEpochDay();
        Map<String, Long> submissions = new TreeMap<>(Map.of("received", 0L, "outstanding", 0L, "late", 0L));
        tables.forEachRow("ops.submission", List.of("expected", "received", "due_date"), row -> {
            if (row.getBoolean(0)) {
                boolean late = !row.isNullAt(2) && row.getInt(2) < today;
                submissions.merge(row.getBoolean(1) ? "received" : late ? "late" : "outstanding", 1L, Long::sum);
            }
        });
        return submissions;
    }

    private record Tables(WarehouseFolder warehouse, Map<String, Long> versions) {

        /** Nothing when the publication has no such table. */
        void forEachRow(String table, List<String> columns, java.util.function.Consumer<io.delta.kernel.data.Row> use) {
            Long version = versions.get(table);
            if (version != null) {
                DeltaVersion opened = warehouse.version(table, version);
                opened.forEachRow(columns, use);
            }
        }
    }
}
