package org.fundperf.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a JVM of its own with a heap of 1 GiB; all cases take minutes, so the build tries those that once failed. */
class WorstCasesTest {

    private static final String ONCE_FAILED =
            "drawing.*|(flat|hex|bomb) .*pdf|flat bomb twice.pdf|deep graphics.*|million (parts|lines).*|one line of tabs.*"
                    + "|lines of tabs.*|wide .*txt|report 48.txt";

    private static final long MOST_MILLIS = 40_000;

    @TempDir
    private Path folder;

    @Test
    void noFileTakesMoreThanAGibibyteOrWithoutEnd() throws Exception {
        Path table = folder.resolve("cases.tsv");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-Xss4m",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorstCases.class.getName(),
                        ONCE_FAILED)
                .redirectOutput(table.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }

        assertThat(process.exitValue()).isZero();
        List<String> lines = lines(table);
        assertThat(lines).hasSizeGreaterThan(10).allSatisfy(line -> {
            String[] fields = line.split("\t", -1);
            assertThat(Long.parseLong(fields[2])).as(line).isLessThan(MOST_MILLIS);
            assertThat(line).doesNotContain("more memory than there is").doesNotContain("too_slow");
        });
    }

    private static List<String> lines(Path table) throws IOException {
        return Files.readAllLines(table);
    }
}
