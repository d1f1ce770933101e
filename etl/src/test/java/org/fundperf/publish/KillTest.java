package org.fundperf.publish;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run may die at any moment: the next one completes without repair, nothing is doubled or lost, and in between readers
 * see the publication before.
 *
 * <p>Three processes run. Each is stopped again and again while it changes files; a copy of the warehouse made while it
 * stands still is what SIGKILL would leave there. Two of them are killed indeed, with all tables written and nothing
 * published.
 */
@EnabledOnOs(OS.LINUX)
class KillTest {

    private static final Path SAMPLES = Path.of("samples");
    private static final String CSV = "2024/职工基本医疗保险区域绩效目标表.csv";
    private static final String XLSX = "2022/2022年度和硕县项目支出绩效目标表.xlsx";

    /** The last commit before the publication's. */
    private static final Predicate<KillPoint> ALL_BUT_PUBLISHED =
            point -> point.commits().contains(RunLog.TABLE) && !point.isPublishing();

    @TempDir
    private Path folder;

    private Path inbox;
    private final Map<String, Integer> pointsByStage = new TreeMap<>();

    @Test
    void theNextRunCompletesWhateverARunDiedOf() throws Exception {
        inbox = Files.createDirectories(folder.resolve("inbox"));
        documents();
        Path warehouse = folder.resolve("warehouse");
        Map<String, List<String>> first = undisturbed(folder.resolve("undisturbed"), Instant.EPOCH);

        killed("new warehouse", warehouse, null, first, Instant.EPOCH, ALL_BUT_PUBLISHED);
        killed("after a death", warehouse, null, first, Instant.EPOCH, point -> false);

        Instant settled = publications(warehouse).inForce().time();
        Path changed = copy(warehouse, folder.resolve("changed"));
        Map<String, List<String>> before = contents(warehouse, settled);
        changedDocuments();
        Map<String, List<String>> second = undisturbed(changed, settled);
        assertThat(second).isNotEqualTo(before);
        killed("next night", warehouse, before, second, settled, ALL_BUT_PUBLISHED);
        recover("next night, SIGKILL", warehouse, before, second, settled);

        System.out.println("Killed and recovered: " + pointsByStage);
        assertThat(pointsByStage.values().stream().mapToInt(Integer::intValue).sum())
                .isGreaterThanOrEqualTo(40);
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

    private Map<String, List<String>> undisturbed(Path warehouse, Instant settled) {
        run(warehouse);
        return contents(warehouse, settled);
    }

    /**
     * Runs a process and recovers from each point where it stood still.
     *
     * @param before what is published before it; null when nothing is
     * @param after what shall be published in the end
     * @param end where it is killed indeed
     */
    private void killed(
            String name,
            Path warehouse,
            Map<String, List<String>> before,
            Map<String, List<String>> after,
            Instant settled,
            Predicate<KillPoint> end)
            throws Exception {
        List<KillPoint> points;
        Path copies = Files.createDirectories(folder.resolve("copies of " + name));
        Path log = folder.resolve(name + ".log");
        try (Victim victim = Victim.start(inbox, warehouse, log)) {
            points = KillPoint.of(victim, warehouse, copies, end);
            if (points.stream().noneMatch(end)) {
                assertThat(victim.exitValue()).as(Files.readString(log)).isZero();
            }
        }
        for (KillPoint point : points) {
            recover(name + ", " + point.stage(), point.warehouse(), before, after, settled);
        }
    }

    private void recover(
            String stage,
            Path warehouse,
            Map<String, List<String>> before,
            Map<String, List<String>> after,
            Instant settled)
            throws IOException {
        List<String> left = KillPoint.files(warehouse);
        boolean published = stage.endsWith(KillPoint.PUBLISHED);
        if (published || before != null) {
            assertThat(contents(warehouse, settled)).as(stage).isEqualTo(published ? after : before);
            assertThat(SnapshotQuery.over(warehouse.toString())
                            .ask("select count(*) from mart.reported_indicator")
                            .rows()
                            .next())
                    .isEqualTo(List.of((long) (published ? after : before)
                            .get("mart.reported_indicator")
                            .size()));
        } else {
            assertThatThrownBy(() -> SnapshotQuery.over(warehouse.toString()))
                    .as(stage)
                    .isInstanceOf(JobFailedException.class)
                    .hasMessageContaining("run `fundperf run` first");
        }
        try {
            assertThat(run(warehouse).published()).as(stage).isNotEqualTo(published);
        } catch (RuntimeException e) {
            throw new AssertionError("Not recovered from " + stage + " with " + left, e);
        }
        assertThat(contents(warehouse, settled)).as(stage).isEqualTo(after);
        assertThat(publications(warehouse).list(9)).as(stage).hasSize(before == null ? 1 : 2);
        pointsByStage.merge(stage, 1, Integer::sum);
    }

    private static NightlyRun.Outcome run(Path inbox, Path warehouse) {
        return Victim.run(inbox, warehouse, new PrintWriter(new StringWriter()));
    }

    private NightlyRun.Outcome run(Path warehouse) {
        return run(inbox, warehouse);
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
