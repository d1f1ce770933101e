package org.fundperf.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.delta.kernel.Table;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.fundperf.JobFailedException;
import org.fundperf.load.Fixture;
import org.fundperf.schema.WarehouseSchema;
import org.fundperf.warehouse.DeltaTables;
import org.fundperf.warehouse.DeltaVersion;
import org.fundperf.warehouse.Sessions;
import org.fundperf.warehouse.SnapshotCatalog;
import org.fundperf.warehouse.WarehouseFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cleaning takes away, and that it takes away nothing that is needed, however far it comes. */
class MaintenanceTest {

    private static final WarehouseSchema SCHEMA = WarehouseSchema.load()
            .where(table -> !Set.of("core.dim_organization", "ops.submission").contains(table.fullName())
                    && (!table.database().equals("mart") || table.name().equals("reported_indicator")));
    private static final Keeping TWO = new Keeping(2, Duration.ZERO);
    private static final String FACTS = "core.fact_target";

    @TempDir
    private static Path made;

    @TempDir
    private Path folder;

    private Path inbox;
    private String warehouse;

    @BeforeEach
    void fourPublications() throws IOException {
        if (!Files.exists(made.resolve("inbox"))) {
            make();
        }
        try (Stream<Path> files = Files.walk(made)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = folder.resolve(made.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        at(folder);
    }

    private void at(Path place) {
        inbox = place.resolve("inbox");
        warehouse = place.resolve("a warehouse, 仓库%20").toString();
    }

    private void make() throws IOException {
        at(made);
        Files.createDirectory(inbox);
        document("a", "653131", 24);
        run();
        scatter();
        document("b", "652828", 1);
        run();
        checkpoint(FACTS, inForce().tables().get(FACTS));
        checkpoint(Publications.TABLE, 2);
        document("c", "653101", 1);
        run();
    }

    /** As Delta makes one at each tenth commit. */
    private void checkpoint(String table, long version) throws IOException {
        Engine engine = DefaultEngine.create(folder().hadoop());
        Table.forPath(engine, folder().location(table)).checkpoint(engine, version);
    }

    @Test
    void theLastPublicationsStayAndTheOthersGo() throws IOException {
        assertThat(Maintenance.rehearse(warehouse, new Keeping(2, Duration.ofHours(1)))
                        .tables())
                .isEmpty();
        Maintenance.Outcome rehearsed = Maintenance.rehearse(warehouse, TWO);
        long bytes = bytes();
        assertThat(rehearsed.oldestKept()).isEqualTo(3);
        assertThat(rehearsed.tables()).isNotEmpty();

        Maintenance.Outcome outcome = Maintenance.of(warehouse, TWO, Duration.ZERO, line -> {});

        assertThat(outcome.published()).isTrue();
        assertThat(bytes()).isLessThan(bytes);
        assertThat(Path.of(warehouse, "core", "fact_target", "_delta_log")
                        .toFile()
                        .list())
                .contains("00000000000000000002.json")
                .doesNotContain("00000000000000000001.json", "00000000000000000000.json");
        assertThat(ids()).containsExactly(5L, 4L, 3L);
        everyKeptPublicationAnswers();
        assertThatThrownBy(() -> Rollback.to(warehouse, 2L))
                .isInstanceOf(JobFailedException.class)
                .hasMessage("The tables of publication 2 were cleaned away by `fundperf maintain`; the earliest that"
                        + " is kept is 3");
        assertThat(folder().version(FACTS, inForce().tables().get(FACTS)).files())
                .hasSize(1);
        assertThat(Maintenance.of(warehouse, TWO, Duration.ZERO, line -> {}).published())
                .isFalse();

        // What was published before the newest, which only cleaned.
        assertThat(Rollback.to(warehouse, null).restoredPublicationId()).isEqualTo(3);
        Rollback.to(warehouse, 5L);
        long joined = inForce().tables().get(FACTS);
        document("d", "653101", 2);
        run();
        assertThat(inForce().tables()).containsEntry(FACTS, joined + 1);
        assertThat(inForce().rowCounts()).containsEntry(FACTS, 28L);
        everyKeptPublicationAnswers();
    }

    @Test
    void interruptedAnywhereItHarmsNothing() throws IOException {
        for (String step : List.of("Joining", "Publishing", "Cleaning " + FACTS, "Cleaning ops.publication")) {
            assertThatThrownBy(() -> Maintenance.of(warehouse, TWO, Duration.ZERO, dyingAt(step)))
                    .hasMessage("died");
            everyKeptPublicationAnswers();
        }
        document("d", "653101", 2);
        run();
        assertThat(inForce().rowCounts()).containsEntry(FACTS, 28L);
        Maintenance.of(warehouse, TWO, Duration.ZERO, line -> {});
        everyKeptPublicationAnswers();
    }

    private static Consumer<String> dyingAt(String step) {
        return line -> {
            if (line.startsWith(step)) {
                throw new IllegalStateException("died");
            }
        };
    }

    /** Publishes the facts in as many files as many nights would leave. */
    private void scatter() {
        SparkSession spark = Sessions.writing();
        Publication before = inForce();
        SnapshotCatalog.of(spark).show(folder(), before.tables());
        Map<String, Long> pins = new TreeMap<>(before.tables());
        pins.put(
                FACTS,
                new DeltaTables(folder())
                        .replace(SCHEMA.table(FACTS), spark.table(FACTS).repartition(12)));
        new Publications(folder())
                .publish(
                        spark,
                        SCHEMA,
                        new Publication(
                                before.publicationId() + 1,
                                before.publishedAt(),
                                "run",
                                null,
                                "scattered",
                                before.schemaVersion(),
                                before.readerVersion(),
                                before.queryVersion(),
                                1,
                                pins,
                                before.rowCounts()));
    }

    private void everyKeptPublicationAnswers() {
        WarehouseFolder warehouseFolder = folder();
        Map<String, Long> counts = new HashMap<>();
        for (Publication publication : new Publications(warehouseFolder).all()) {
            publication.rowCounts().forEach((table, rows) -> {
                long version = publication.tables().get(table);
                assertThat(counts.computeIfAbsent(
                                table + version, name -> rows(warehouseFolder.version(table, version))))
                        .as("%s in publication %d", table, publication.publicationId())
                        .isEqualTo(rows);
            });
        }
    }

    private static long rows(DeltaVersion version) {
        AtomicLong rows = new AtomicLong();
        version.forEachRow(row -> rows.incrementAndGet());
        return rows.get();
    }

    private List<Long> ids() {
        return new Publications(folder())
                .list(9).stream().map(Publication::publicationId).toList();
    }

    private Publication inForce() {
        return new Publications(folder()).inForce();
    }

    private WarehouseFolder folder() {
        return WarehouseFolder.existing(warehouse);
    }

    private long bytes() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(Path.of(warehouse))) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        return bytes;
    }

    private void run() {
        NightlyRun.of(
                inbox.toString(),
                warehouse,
                RunOptions.DEFAULT,
                Fixture::read,
                JobLog.printed(new PrintWriter(new StringWriter())),
                SCHEMA);
    }

    private void document(String name, String region, int lines) throws IOException {
        Files.writeString(
                inbox.resolve(name + ".txt"),
                IntStream.rangeClosed(1, lines)
                        .mapToObj(value -> region + " 2020 target insured_persons " + value)
                        .collect(Collectors.joining("\n")));
    }
}
