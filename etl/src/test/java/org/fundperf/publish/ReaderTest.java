package org.fundperf.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.fundperf.load.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who reads while the job runs, and while publications are rolled back, sees one publication and no mixture of two. */
class ReaderTest {

    private static final int RUNS = 10;

    @TempDir
    private Path folder;

    @Test
    void twoMartsAreAlwaysOfOnePublication() throws Exception {
        String warehouse = folder.resolve("warehouse").toString();
        run(warehouse, 1);
        Path log = folder.resolve("reader.log");
        Process reader = JavaProcess.start(MartReader.class, log, warehouse);
        try {
            awaitLine(reader, log);
            for (int run = 2; run <= RUNS; run++) {
                run(warehouse, run);
                if (run == 4 || run == 8) {
                    Rollback.to(warehouse, null);
                }
            }
        } finally {
            reader.getOutputStream().write('\n');
            reader.getOutputStream().close();
            reader.onExit().join();
        }
        List<String> lines = Files.readAllLines(log);
        System.out.println("Readings: " + lines.stream().distinct().toList() + " of " + lines.size());
        assertThat(lines.stream().filter(line -> line.startsWith(MartReader.PUBLISHED)))
                .allMatch(isOfOnePublication());
        assertThat(lines.stream().distinct().filter(line -> line.startsWith(MartReader.PUBLISHED)))
                .as("it read while publications came")
                .hasSizeGreaterThan(RUNS / 2);
        assertThat(lines.stream().filter(line -> line.startsWith(MartReader.LATEST)))
                .as("who reads the newest version of each table mixes publications")
                .anyMatch(isOfOnePublication().negate());
    }

    private static Predicate<String> isOfOnePublication() {
        return line -> line.matches("\\w+ (\\d+) \\1");
    }

    private static void awaitLine(Process reader, Path log) throws IOException, InterruptedException {
        while (Files.size(log) == 0) {
            assertThat(reader.isAlive()).isTrue();
            Thread.sleep(100);
        }
    }

    /** Both marts add up to a number that no other publication has. */
    private void run(String warehouse, int number) throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("a.txt"), "653131 2020 target insured_persons " + 1000 * number);
        Files.writeString(inbox.resolve("b.txt"), "652828 2020 target insured_persons " + number);
        NightlyRun.Outcome outcome = NightlyRun.of(
                inbox.toString(),
                warehouse,
                RunOptions.DEFAULT,
                Fixture::read,
                JobLog.printed(new PrintWriter(new StringWriter())),
                Victim.SCHEMA);
        assertThat(outcome.published()).isTrue();
    }
}
