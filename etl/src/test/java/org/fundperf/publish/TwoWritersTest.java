package org.fundperf.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.fundperf.JobFailedException;
import org.fundperf.load.Fixture;
import org.fundperf.schema.WarehouseSchema;
import org.fundperf.sql.SnapshotQuery;
import org.fundperf.warehouse.DeltaTables;
import org.fundperf.warehouse.Sessions;
import org.fundperf.warehouse.WarehouseFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two writers that both believe they hold the lock: one of them publishes, and no fact is doubled. */
class TwoWritersTest {

    private static final WarehouseSchema SCHEMA = WarehouseSchema.load()
            .where(table -> !Set.of("core.dim_organization", "ops.submission").contains(table.fullName())
                    && (!table.database().equals("mart") || table.name().equals("reported_indicator")));

    @TempDir
    private Path folder;

    @Test
    void aRunThatWasOvertakenIsRefused() throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        String warehouse = folder.resolve("warehouse").toString();
        Files.writeString(inbox.resolve("a.txt"), "653131 2020 target insured_persons 2834");
        run(inbox, warehouse, nothing());
        Files.writeString(inbox.resolve("b.txt"), "652828 2020 target insured_persons 111");

        // The other one appends the same facts before this one, and again after it, and publishes first.
        assertThatThrownBy(() -> run(inbox, warehouse, atLine("Loading facts", () -> other(inbox, warehouse))))
                .isInstanceOf(JobFailedException.class)
                .hasMessageContaining("Another process published in " + warehouse);
        assertThat(facts(warehouse)).isEqualTo(2);
        Files.writeString(inbox.resolve("c.txt"), "653101 2020 target insured_persons 5");
        assertThatThrownBy(() -> run(inbox, warehouse, atLine("Publishing", () -> other(inbox, warehouse))))
                .hasMessageContaining("Another process published in " + warehouse);
        assertThat(facts(warehouse)).isEqualTo(3);

        Files.writeString(inbox.resolve("d.txt"), "653101 2021 target insured_persons 6");
        run(inbox, warehouse, nothing());
        assertThat(facts(warehouse)).isEqualTo(4);
        assertThat(new Publications(WarehouseFolder.existing(warehouse)).list(9))
                .extracting(Publication::publicationId)
                .containsExactly(4L, 3L, 2L, 1L);
    }

    @Test
    void ofManyAtOnceOneIsPublishedAndNoAppendFollowsAnother() {
        String location = folder.resolve("warehouse").toString();
        WarehouseFolder warehouse = WarehouseFolder.writable(location);
        for (long id = 1; id <= 3; id++) {
            long number = id;
            List<CompletableFuture<Boolean>> attempts = IntStream.range(0, 4)
                    .mapToObj(attempt -> CompletableFuture.supplyAsync(
                            () -> published(warehouse, publication(number, "run " + attempt))))
                    .toList();
            assertThat(attempts.stream().map(CompletableFuture::join)).containsOnlyOnce(true);
        }
        assertThat(published(warehouse, publication(3, "run late"))).isFalse();
        assertThat(new Publications(warehouse).list(9))
                .extracting(Publication::publicationId)
                .containsExactly(3L, 2L, 1L);

        var table = SCHEMA.table("core.dim_fund");
        var rows = Sessions.writing().createDataFrame(List.<Row>of(), DeltaTables.structure(table));
        var tables = new DeltaTables(warehouse);
        long first = tables.replace(table, rows);
        assertThat(tables.append(table, rows, first)).isEqualTo(first + 1);
        assertThatThrownBy(() -> tables.append(table, rows, first))
                .hasMessageStartingWith("Another process wrote core.dim_fund at the same time");
    }

    private static boolean published(WarehouseFolder warehouse, Publication publication) {
        try {
            new Publications(warehouse).publish(Sessions.writing(), SCHEMA, publication);
            return true;
        } catch (JobFailedException e) {
            return false;
        }
    }

    private static Publication publication(long id, String runId) {
        String time = "2024-01-0" + id + "T02:00:00Z";
        return new Publication(id, time, "run", null, runId, 2, "reader", "query", 1, Map.of(), Map.of());
    }

    /** A run by a process that knows nothing of this one: the lock's file was deleted under it, the session is new. */
    private static void other(Path inbox, String warehouse) {
        try {
            Files.delete(Path.of(warehouse, "_lock"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SparkSession spark = Sessions.writing();
        CompletableFuture.runAsync(() -> {
                    SparkSession.setActiveSession(spark.newSession());
                    run(inbox, warehouse, nothing());
                })
                .join();
    }

    private static void run(Path inbox, String warehouse, PrintWriter out) {
        NightlyRun.of(inbox.toString(), warehouse, RunOptions.DEFAULT, Fixture::read, JobLog.printed(out), SCHEMA);
    }

    private static PrintWriter nothing() {
        return new PrintWriter(new StringWriter());
    }

    private static PrintWriter atLine(String text, Runnable action) {
        return new PrintWriter(new StringWriter()) {
            @Override
            public void println(String line) {
                if (line.contains(text)) {
                    action.run();
                }
            }
        };
    }

    private static long facts(String warehouse) {
        List<List<Object>> rows = new ArrayList<>();
        SnapshotQuery.over(warehouse)
                .ask("select count(*) from core.fact_target")
                .rows()
                .forEachRemaining(rows::add);
        return (long) rows.get(0).get(0);
    }
}
