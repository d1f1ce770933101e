package org.fundperf.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.fundperf.load.Fixture;
import org.fundperf.load.MissingFiles;
import org.fundperf.schema.WarehouseSchema;
import org.fundperf.sql.SnapshotQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds when documents arrive twice, renamed, corrected, withdrawn, and in any order. */
class VintagesTest {

    private static final String FIRST = "653131 2020 target insured_persons 2834\n";
    private static final String CORRECTED = "653131 2020 target insured_persons 2843\n";
    private static final String OTHER = "652828 2020 target insured_persons 111\n";

    private static final String FILES = "select source_file, state, reason_code from ops.document order by 1, 2";
    private static final String FIGURES =
            "select source_file, region_code, cast(lower_value as bigint) from mart.reported_indicator order by 1, 2, 3";

    private static final WarehouseSchema SCHEMA = WarehouseSchema.load()
            .where(table -> !Set.of("core.dim_organization", "ops.submission").contains(table.fullName())
                    && (!table.database().equals("mart") || table.name().equals("reported_indicator")));

    @TempDir
    private Path folder;

    private Path inbox;
    private String warehouse;

    @Test
    void aCorrectionUnderAnotherNameHoldsWhicheverCameFirst() throws IOException {
        anInbox("corrections");
        document("b.txt", CORRECTED, 2);
        document("other.txt", OTHER, 1);
        run();
        document("c.txt", FIRST, 1);
        run();
        assertThat(query(FILES))
                .containsExactly(
                        row("b.txt", "loaded", null),
                        row("c.txt", "superseded", "newer_version"),
                        row("other.txt", "loaded", null));
        assertThat(query(FIGURES)).containsExactly(row("b.txt", "653131", 2843L), row("other.txt", "652828", 111L));

        document("a 更正.txt", FIRST + "653131 2020 actual insured_persons 2977\n", 0);
        run();
        assertThat(query(FIGURES))
                .containsExactly(
                        row("a 更正.txt", "653131", 2834L),
                        row("a 更正.txt", "653131", 2977L),
                        row("other.txt", "652828", 111L));
        // As known before the last run.
        assertThat(query("select distinct cast(t.lower_value as bigint) from core.fact_target as t"
                        + " join core.form_vintage as v using (document_id, form_ordinal)"
                        + " cross join (select max(started_at) as day from ops.run) as r"
                        + " where v.valid_from < r.day and coalesce(v.valid_to >= r.day, true) order by 1"))
                .containsExactly(row(111L), row(2843L));
    }

    @Test
    void theSameFormInOtherBytesIsADuplicate() throws IOException {
        anInbox("containers");
        document("a.txt", FIRST, 2);
        document("b.txt", FIRST + "\n", 1);
        run();
        assertThat(query(FILES))
                .containsExactly(row("a.txt", "loaded", null), row("b.txt", "duplicate", "same_content"));
        assertThat(query(FIGURES)).containsExactly(row("a.txt", "653131", 2834L));
    }

    @Test
    void filesMoveAreDamagedAndAreWithdrawn() throws IOException {
        anInbox("moves");
        document("a.txt", FIRST, 1);
        document("b.txt", OTHER, 1);
        run();
        Files.move(inbox.resolve("a.txt"), inbox.resolve("z.txt"));
        document("b.txt", "broken", 2);
        long version = factVersion();
        run();
        assertThat(query(FILES))
                .containsExactly(
                        row("a.txt", "superseded", "moved"),
                        row("b.txt", "loaded", null),
                        row("b.txt", "quarantined", "damaged"),
                        row("z.txt", "loaded", null));
        assertThat(query(FIGURES)).containsExactly(row("b.txt", "652828", 111L), row("z.txt", "653131", 2834L));
        assertThat(factVersion()).as("a moved file costs no fact table").isEqualTo(version);

        Files.delete(inbox.resolve("z.txt"));
        assertThat(run(MissingFiles.KEPT).published()).isFalse();
        run(MissingFiles.WITHDRAWN);
        assertThat(query(FIGURES)).containsExactly(row("b.txt", "652828", 111L));
        assertThat(query("select state, reason_code from ops.document where source_file = 'z.txt'"))
                .containsExactly(row("superseded", "withdrawn"));
        assertThat(run(MissingFiles.WITHDRAWN).published()).isFalse();
    }

    @Test
    void anyOrderAndBatchingEndsInTheSameMarts() throws Exception {
        List<Arrival> arrivals = List.of(
                new Arrival("2020/a.txt", FIRST, 1),
                new Arrival("2020/b.txt", CORRECTED, 2),
                new Arrival("copy of b.txt", CORRECTED, 3),
                new Arrival("c.txt", OTHER, 1),
                new Arrival("c in other bytes.txt", OTHER + "\n\n", 2),
                new Arrival("broken.txt", "broken", 1),
                new Arrival("draft 征求意见稿.txt", OTHER.replace("111", "99"), 9),
                new Arrival("d.txt", OTHER.replace("2020", "2021"), 1));
        anInbox("reference");
        for (Arrival arrival : arrivals) {
            document(arrival.path(), arrival.text(), arrival.day());
        }
        run();
        List<List<Object>> figures = query(FIGURES);
        List<List<Object>> files = query(FILES);
        assertThat(figures)
                .containsExactly(
                        row("2020/b.txt", "653131", 2843L),
                        row("c in other bytes.txt", "652828", 111L),
                        row("d.txt", "652828", 111L));
        for (int seed = 1; seed <= 2; seed++) {
            anInbox("order " + seed);
            arrive(new ArrayList<>(arrivals), new Random(seed));
            assertThat(query(FIGURES)).as("seed %d", seed).isEqualTo(figures);
            assertThat(query(FILES).stream()
                            .filter(row -> !List.of("moved", "replaced").contains(String.valueOf(row.get(2))))
                            .toList())
                    .as("seed %d", seed)
                    .isEqualTo(files);
        }
    }

    private record Arrival(String path, String text, int day) {}

    /** In batches of any size, some under another name or with other content at first, two runs at once at the end. */
    private void arrive(List<Arrival> arrivals, Random random) throws Exception {
        Collections.shuffle(arrivals, random);
        Map<Path, Arrival> provisional = new TreeMap<>();
        while (!arrivals.isEmpty()) {
            int batch = 1 + random.nextInt(arrivals.size());
            for (Arrival arrival : List.copyOf(arrivals.subList(0, batch))) {
                switch (random.nextInt(3)) {
                    case 0 ->
                        provisional.put(document("moves " + arrival.path(), arrival.text(), arrival.day()), arrival);
                    case 1 ->
                        provisional.put(document(arrival.path(), "652828 2019 target insured_persons 1", 1), arrival);
                    default -> document(arrival.path(), arrival.text(), arrival.day());
                }
            }
            arrivals.subList(0, batch).clear();
            run();
        }
        for (Map.Entry<Path, Arrival> entry : provisional.entrySet()) {
            Files.deleteIfExists(entry.getKey());
            Arrival arrival = entry.getValue();
            document(arrival.path(), arrival.text(), arrival.day());
        }
        Thread second = new Thread(this::runUnlessLocked);
        second.start();
        runUnlessLocked();
        second.join();
    }

    private void runUnlessLocked() {
        try {
            run();
        } catch (org.fundperf.JobFailedException e) {
            assertThat(e).hasMessageContaining("is writing the warehouse");
        }
    }

    private void anInbox(String name) throws IOException {
        inbox = Files.createDirectories(folder.resolve(name).resolve("inbox"));
        warehouse = folder.resolve(name).resolve("warehouse").toString();
    }

    private Path document(String name, String text, int day) throws IOException {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Files.setLastModifiedTime(file, FileTime.fromMillis(day * 86_400_000L));
    }

    private void run() {
        run(MissingFiles.KEPT);
    }

    private NightlyRun.Outcome run(MissingFiles missing) {
        return NightlyRun.of(
                inbox.toString(),
                warehouse,
                RunOptions.DEFAULT.with(missing),
                Fixture::read,
                JobLog.printed(new PrintWriter(new StringWriter())),
                SCHEMA);
    }

    private long factVersion() {
        return new Publications(org.fundperf.warehouse.WarehouseFolder.existing(warehouse))
                .inForce()
                .tables()
                .get("core.fact_target");
    }

    private List<List<Object>> query(String sql) {
        List<List<Object>> rows = new ArrayList<>();
        SnapshotQuery.over(warehouse).ask(sql).rows().forEachRemaining(rows::add);
        return rows;
    }

    private static List<Object> row(Object... values) {
        return Arrays.asList(values);
    }
}
