package org.fundperf.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fundperf.JobFailedException;
import org.fundperf.sql.SnapshotQuery;
import org.fundperf.warehouse.WarehouseFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run may die at any moment: the next one completes without repair, nothing is doubled or lost, and in between readers
 * see the publication before.
 *
 * <p>Three processes run. Each is stopped again and again while it changes files; a copy of the warehouse made while it
 * stands still is what SIGKILL would leave there, and this process recovers it. Two of the three are killed indeed, when
 * they begin to publish.
 */
@EnabledOnOs(OS.LINUX)
class KillTest {

    private static final Path SAMPLES = Path.of("samples");
    private static final String CSV = "2024/职工基本医疗保险区域绩效目标表.csv";
    private static final String XLSX = "2022/2022年度和硕县项目支出绩效目标表.xlsx";

    /** A recovery takes as long as a run, so the build tries every fifth of the points; 1 tries them all. */
    private static final int EVERY = Integer.getInteger("kill.every", 5);

    private static final Map<String, Integer> POINTS_BY_STAGE = new TreeMap<>();
    private static final Map<String, Integer> RECOVERED_BY_STAGE = new TreeMap<>();

    @TempDir
    private Path folder;

    private Path inbox;

    /**
     * Runs that are to come from one published state to the next.
     *
     * @param before contents that are published at first; null when nothing is
     * @param after contents that shall be published in the end
     * @param settled when what is published at first was published
     */
    private record Night(
            String name, Map<String, List<String>> before, Map<String, List<String>> after, Instant settled) {}

    @BeforeEach
    void anInbox() throws IOException {
        inbox = Files.createDirectories(folder.resolve("inbox"));
        documents();
    }

    @AfterAll
    static void enoughPoints() {
        System.out.println("Killed: " + POINTS_BY_STAGE + ", and recovered: " + RECOVERED_BY_STAGE);
        assertThat(POINTS_BY_STAGE.values().stream().mapToInt(Integer::intValue).sum())
                .isGreaterThanOrEqualTo(40);
    }

    @Test
    void theFirstRunDies() throws IOException {
        Path reference = folder.resolve("undisturbed");
        run(reference);
        Night night = new Night("new warehouse", null, contents(reference, Instant.EPOCH), Instant.EPOCH);
        recover(night, "marker not yet written", folderWithAnEmptyMarker());

        Path warehouse = folder.resolve("warehouse");
        killed(night, warehouse, KillPoint::isBeforePublication);
        killed(night, warehouse, KillPoint::isOfPublication);
        assertThat(contents(warehouse, Instant.EPOCH)).as("a process recovered").isEqualTo(night.after());
    }

    @Test
    void aRunOnTopOfAPublicationDies() throws IOException {
        Path warehouse = folder.resolve("warehouse");
        run(warehouse);
        Instant settled = publications(warehouse).inForce().time();
        Map<String, List<String>> before = contents(warehouse, settled);
        Path reference = copy(warehouse, folder.resolve("undisturbed"));
        changedDocuments();
        run(reference);
        Night night = new Night("next night", before, contents(reference, settled), settled);
        assertThat(night.after()).isNotEqualTo(before);

        String stage = killed(night, warehouse, KillPoint::isBeforePublication);
        recover(night, stage, warehouse);
    }

    /** Several containers, damaged files, a letter, a copy. */
    private void documents() throws IOException {
        take("2022/和硕县/2022年度和硕县项目支出绩效目标表.xlsx", XLSX);
        take("2022/和硕县/2022年度和硕县项目支出绩效目标表.xlsx", "2022/副本.xlsx");
        take("2022/喀什地区/喀什地区城乡居民养老和医保支出绩效目标表.html", "2022/喀什.html");
        take("2022/喀什地区/喀什地区本级社保基金支出绩效目标表.txt", "2022/喀什.txt");
        take("2024/乌鲁木齐市/职工基本医疗保险区域绩效目标表.csv", CSV);
        take("damaged/传输中断的目标表.xlsx", "传输中断.xlsx");
        take("damaged/会议通知.txt", "会议通知.txt");
    }

    /** A correction in place and one beside it, a rename, a damaged file over a good one, something new, one gone. */
    private void changedDocuments() throws IOException {
        Path csv = inbox.resolve(CSV);
        Files.write(csv, replaced(Files.readAllBytes(csv), "97.46", "97.64"));
        Path txt = inbox.resolve("2022/喀什.txt");
        Files.write(inbox.resolve("2022/喀什（更正）.txt"), replaced(Files.readAllBytes(txt), "15190", "15910"));
        Files.move(inbox.resolve("2022/副本.xlsx"), inbox.resolve("2022/又一份.xlsx"));
        take("damaged/传输中断的目标表.xlsx", XLSX);
        take("2024/乌鲁木齐市/城乡居民医疗保险区域绩效目标表.tsv", "2024/居民.tsv");
        Files.delete(inbox.resolve("会议通知.txt"));
    }

    private void take(String sample, String name) throws IOException {
        Path target = inbox.resolve(name);
        Files.createDirectories(target.getParent());
        Files.copy(SAMPLES.resolve(sample), target, StandardCopyOption.REPLACE_EXISTING);
    }

    /** In any of the encodings of the samples: digits are the same in all. */
    private static byte[] replaced(byte[] text, String from, String to) {
        String latin = new String(text, StandardCharsets.ISO_8859_1);
        assertThat(latin).contains(from);
        return latin.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * Runs a process and recovers from the points of one kind where it stood still. If only points before the publication
     * are wanted, the process is killed when they are behind it.
     *
     * @return what it had come to in the end
     */
    private String killed(Night night, Path warehouse, Predicate<KillPoint> wanted) throws IOException {
        List<String> before = Files.exists(warehouse) ? KillPoint.files(warehouse) : List.of();
        Path work = Files.createTempDirectory(folder, "copies");
        List<KillPoint> points;
        try (Victim victim = Victim.start(inbox, warehouse, work.resolve("log"))) {
            points = KillPoint.of(victim, warehouse, work, wanted);
        }
        String end = KillPoint.at(warehouse, before).stage();
        for (int index = 0; index < points.size(); index++) {
            KillPoint point = points.get(index);
            if (index % EVERY == 0) {
                recover(night, point.stage(), point.warehouse());
            } else {
                readersSeeOnePublication(night, point.stage(), point.warehouse());
            }
        }
        return end;
    }

    private void recover(Night night, String stage, Path warehouse) throws IOException {
        String described = readersSeeOnePublication(night, stage, warehouse);
        assertThatCode(() -> run(warehouse)).as(described).doesNotThrowAnyException();
        assertThat(contents(warehouse, night.settled())).as(described).isEqualTo(night.after());
        assertThat(publications(warehouse).list(9)).as(described).hasSize(night.before() == null ? 1 : 2);
        RECOVERED_BY_STAGE.merge(night.name() + ", " + stage, 1, Integer::sum);
    }

    private static String readersSeeOnePublication(Night night, String stage, Path warehouse) throws IOException {
        String described = "%s, %s, with %s".formatted(night.name(), stage, KillPoint.files(warehouse));
        boolean published = stage.equals(KillPoint.PUBLISHED);
        Map<String, List<String>> readable = published ? night.after() : night.before();
        if (readable == null) {
            assertThatThrownBy(() -> SnapshotQuery.over(warehouse.toString()))
                    .as(described)
                    .isInstanceOf(JobFailedException.class)
                    .hasMessageContaining("run `fundperf run` first");
        } else {
            assertThat(contents(warehouse, night.settled())).as(described).isEqualTo(readable);
            assertThat(SnapshotQuery.over(warehouse.toString())
                            .ask("select count(*) from mart.reported_indicator")
                            .rows()
                            .next())
                    .as(described)
                    .isEqualTo(List.of(
                            (long) readable.get("mart.reported_indicator").size()));
        }
        POINTS_BY_STAGE.merge(night.name() + ", " + stage, 1, Integer::sum);
        return described;
    }

    /** Too short a moment to stop a process in. */
    private Path folderWithAnEmptyMarker() throws IOException {
        Path warehouse = Files.createDirectory(folder.resolve("empty marker"));
        Files.createFile(warehouse.resolve("_fundperf.json"));
        return warehouse;
    }

    private void run(Path warehouse) {
        Victim.run(inbox, warehouse, new PrintWriter(new StringWriter()));
    }

    private static Map<String, List<String>> contents(Path warehouse, Instant settled) {
        return PublishedContents.of(WarehouseFolder.existing(warehouse.toString()), settled);
    }

    private static Publications publications(Path warehouse) {
        return new Publications(WarehouseFolder.existing(warehouse.toString()));
    }

    static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return to;
    }
}
