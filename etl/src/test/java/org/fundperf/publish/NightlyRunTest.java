package org.fundperf.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fundperf.JobFailedException;
import org.fundperf.load.Fixture;
import org.fundperf.schema.WarehouseSchema;
import org.fundperf.sql.SnapshotQuery;
import org.fundperf.warehouse.WarehouseFolder;
import org.fundperf.warehouse.WarehouseLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightlyRunTest {

    private static final String TASHKURGAN =
            "653131 2020 target insured_persons 2834\n653131 2020 actual insured_persons 2977\n";
    private static final String HEJING = "652828 2020 target insured_persons 111\n";

    /** What the job itself needs and one mart; the other marts have their own tests. */
    private static final WarehouseSchema SCHEMA = WarehouseSchema.load()
            .where(table -> !table.database().equals("mart") || table.name().equals("reported_indicator"));

    @TempDir
    private Path folder;

    private Path inbox;
    private String warehouse;
    private String printed;

    @BeforeEach
    void anInbox() throws IOException {
        inbox = Files.createDirectory(folder.resolve("inbox"));
        warehouse = folder.resolve("warehouse").toString();
        document("a.txt", TASHKURGAN);
    }

    @Test
    void everyFileHasAState() throws IOException {
        document("2020/b,\n\"b\".txt", HEJING);
        document("september.txt", "652828 2020 actual insured_persons 99 2020-09-30");
        document("copy.txt", TASHKURGAN);
        document("broken.txt", "broken");
        document("letter.txt", "letter");
        document("defect.txt", "defect");
        document("~$a.txt", "lock file");
        document(".hidden", "hidden");
        Files.createSymbolicLink(inbox.resolve("outside.txt"), Files.writeString(folder.resolve("secret.txt"), HEJING));
        Files.createSymbolicLink(inbox.resolve("loop"), inbox);

        run();

        assertThat(query("select source_file, state, reason_code from ops.document order by source_file"))
                .containsExactly(
                        row("2020/b,\n\"b\".txt", "loaded", null),
                        row("a.txt", "loaded", null),
                        row("broken.txt", "quarantined", "damaged"),
                        row("copy.txt", "duplicate", "same_bytes"),
                        row("defect.txt", "quarantined", "reader_failed"),
                        row("letter.txt", "ignored", "not_a_form"),
                        row("september.txt", "loaded", null));
        assertThat(query("select region_name, role, cast(lower_value as string) from mart.reported_indicator"))
                .containsExactlyInAnyOrder(
                        row("塔什库尔干塔吉克自治县", "target", "2834.0000000000"),
                        row("塔什库尔干塔吉克自治县", "actual", "2977.0000000000"),
                        row("和硕县", "target", "111.0000000000"),
                        row("和硕县", "actual", "99.0000000000"));
        assertThat(query("select period_code, period_basis, last_day from core.dim_period order by 1"))
                .contains(row("2020-09-30", "to_date", LocalDate.of(2020, 9, 30)));
        assertThat(query("select state, publication_id, documents_read, documents_loaded, documents_quarantined,"
                        + " documents_ignored, facts_read > 0, schema_version from ops.run"))
                .containsExactly(row("published", 1L, 7L, 4L, 2L, 1L, true, (long) WarehouseFolder.SCHEMA_VERSION));
        assertThat(query("select distinct finding_code, severity from core.fact_finding"))
                .containsExactly(row("year_inferred", "note"));
    }

    @Test
    void anUnchangedInboxChangesNothing() throws IOException {
        run();
        Map<String, Long> before = versions();
        // Copied anew, with another time.
        Files.setLastModifiedTime(inbox.resolve("a.txt"), java.nio.file.attribute.FileTime.fromMillis(0));

        NightlyRun.Outcome second = run();

        assertThat(second.published()).isFalse();
        assertThat(printed).contains("Nothing new: 1 documents unchanged; publication 1 stays in force");
        assertThat(versions()).isEqualTo(before);
        // No table tells of it, so a file does.
        LastRun last = lastRun();
        assertThat(last.run().state()).isEqualTo(RunState.UNCHANGED);
        assertThat(last.run().documentsUnchanged()).isEqualTo(1);
        assertThat(last.lastSuccessAt()).isEqualTo(last.run().finishedAt());

        Files.move(inbox, folder.resolve("elsewhere"));
        assertFails(inbox.toString(), warehouse, "There is no inbox");
        assertThat(lastRun().run().state()).isEqualTo(RunState.FAILED);
        assertThat(lastRun().run().problem()).startsWith("There is no inbox");
        assertThat(lastRun().lastSuccessAt()).isEqualTo(last.lastSuccessAt());

        Path metrics = folder.resolve("fundperf.prom");
        MetricsFile.at(metrics).write(lastRun().run(), warehouse);
        assertThat(metrics)
                .content()
                .contains("# TYPE fundperf_last_run_success gauge\nfundperf_last_run_success 0.0\n")
                .contains("\nfundperf_publication_id 1.0\n")
                .contains("\nfundperf_documents{state=\"loaded\"} 1.0\n")
                .contains("\nfundperf_table_rows{table=\"core.fact_target\"} 1.0\n")
                .contains("\nfundperf_last_success_timestamp_seconds ");
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    private LastRun lastRun() {
        return LastRun.of(WarehouseFolder.existing(warehouse)).orElseThrow();
    }

    @Test
    void aCorrectedFileSupersedesAndARollbackBringsBack() throws IOException {
        run();
        document("a.txt", HEJING);
        run();
        String current = "select d.state, i.region_code from core.dim_document d"
                + " left join mart.reported_indicator i on i.document_id = d.document_id order by 1, 2";
        assertThat(query(current)).containsExactly(row("loaded", "652828"), row("superseded", null));
        // What was known before stays, and can be asked for.
        assertThat(query("select count(*) from core.fact_target")).containsExactly(row(2L));

        Publication restored = Rollback.to(warehouse, null);
        assertThat(restored.restoredPublicationId()).isEqualTo(1);
        assertThat(query("select state, source_file from ops.document")).containsExactly(row("loaded", "a.txt"));

        // The correction is still in the inbox; to the restored warehouse it is new. Nothing is doubled.
        run();
        assertThat(query(current)).containsExactly(row("loaded", "652828"), row("superseded", null));
        assertThat(query("select count(*) from core.fact_target")).containsExactly(row(2L));
        assertThat(new Publications(WarehouseFolder.existing(warehouse)).list(9))
                .extracting(Publication::publicationId, Publication::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(4L, "run"),
                        org.assertj.core.groups.Tuple.tuple(3L, "rollback"),
                        org.assertj.core.groups.Tuple.tuple(2L, "run"),
                        org.assertj.core.groups.Tuple.tuple(1L, "run"));
    }

    @Test
    void aCopyTakesOverWhenItsOriginalIsCorrected() throws IOException {
        document("copy.txt", TASHKURGAN);
        run();
        document("a.txt", HEJING);
        run();
        assertThat(query("select source_file, state from ops.document where valid_to is null order by 1"))
                .containsExactly(row("a.txt", "loaded"), row("copy.txt", "loaded"));
        assertThat(query("select source_file, count(*) from mart.reported_indicator group by 1 order by 1"))
                .containsExactly(row("a.txt", 1L), row("copy.txt", 2L));
    }

    @Test
    void problemsAreOneClearLine() throws IOException {
        String missing = folder.resolve("missing").toString();
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertFails(missing, warehouse, "There is no inbox " + missing);
        assertFails(empty.toString(), warehouse, "holds no documents");
        assertFails(inbox.resolve("a.txt").toString(), warehouse, "is a file");
        assertThat(Path.of(warehouse)).doesNotExist();
        assertFails(inbox.toString(), inbox.toString(), "is not empty and holds no warehouse");
        assertThatThrownBy(() -> SnapshotQuery.over(missing))
                .isInstanceOf(JobFailedException.class)
                .hasMessageContaining("run `fundperf run` first");

        WarehouseFolder.writable(warehouse);
        Files.writeString(Path.of(warehouse, "_fundperf.json"), "{\"schema_version\": 7}");
        assertFails(inbox.toString(), warehouse, "was written by a newer fundperf (schema 7; this one knows 2)");
    }

    @Test
    void oneRunAtATime() {
        WarehouseFolder held = WarehouseFolder.writable(warehouse);
        try (WarehouseLock lock = WarehouseLock.take(held)) {
            assertThat(lock).isNotNull();
            assertFails(inbox.toString(), warehouse, "is writing the warehouse");
        }
    }

    private static void assertFails(String inbox, String warehouse, String message) {
        assertThatThrownBy(() -> NightlyRun.of(
                        inbox,
                        warehouse,
                        RunOptions.DEFAULT,
                        Fixture::read,
                        JobLog.printed(new PrintWriter(new StringWriter())),
                        SCHEMA))
                .isInstanceOf(JobFailedException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
    }

    private void document(String name, String text) throws IOException {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private NightlyRun.Outcome run() {
        StringWriter out = new StringWriter();
        NightlyRun.Outcome outcome = NightlyRun.of(
                inbox.toString(),
                warehouse,
                RunOptions.DEFAULT,
                Fixture::read,
                JobLog.printed(new PrintWriter(out)),
                SCHEMA);
        printed = out.toString();
        return outcome;
    }

    private Map<String, Long> versions() {
        WarehouseFolder existing = WarehouseFolder.existing(warehouse);
        Map<String, Long> versions = new java.util.TreeMap<>();
        SCHEMA.tables()
                .forEach(table -> versions.put(
                        table.fullName(),
                        existing.commits(table.fullName()).newest().orElse(-1)));
        return versions;
    }

    private List<List<Object>> query(String sql) {
        List<List<Object>> rows = new ArrayList<>();
        SnapshotQuery.over(warehouse).ask(sql).rows().forEachRemaining(rows::add);
        return rows;
    }

    private static List<Object> row(Object... values) {
        return java.util.Arrays.asList(values);
    }
}
