package org.fundperf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundperf.load.ReadCounts;
import org.fundperf.publish.LastRun;
import org.fundperf.publish.Publication;
import org.fundperf.publish.RunRecord;
import org.fundperf.publish.RunState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusHeadTest {

    private static final Instant NOW = Instant.parse("2024-03-10T08:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            STARTED   | began 2024-03-10T05:00:00Z (3 hours ago), and has not ended: it still works, or was killed
            PUBLISHED | 2024-03-10T05:00:49Z (2 hours ago), published: 3 documents read, 14 unchanged, in 49 s
            UNCHANGED | 2024-03-10T05:00:49Z (2 hours ago), nothing new: 14 documents unchanged
            FAILED    | 2024-03-10T05:00:49Z (2 hours ago), failed: The disk is full; free some
            """)
    void saysHowTheLastRunEnded(RunState state, String line) {
        Instant success = Instant.parse("2024-03-07T05:00:00Z");

        assertThat(printed(Optional.of(new LastRun(success, run(state))), Optional.of(publication())))
                .containsExactly(
                        "Last run      " + line,
                        "Last success  2024-03-07T05:00:00Z (3 days ago)",
                        "In force      publication 7 of 2024-03-10T07:30:00Z (30 min ago), a rollback to 5");
    }

    @Test
    void aWarehouseMayHaveNothingToTell() {
        assertThat(printed(Optional.empty(), Optional.empty()))
                .containsExactly(
                        "Last run      not recorded", "Last success  none", "In force      nothing is published yet");
    }

    private static List<String> printed(Optional<LastRun> run, Optional<Publication> publication) {
        StringWriter out = new StringWriter();
        new StatusHead(run, publication, NOW).printText(new PrintWriter(out, true));
        return out.toString().lines().toList();
    }

    private static RunRecord run(RunState state) {
        return new RunRecord(
                "20240310050000-abcdef01",
                Instant.parse("2024-03-10T05:00:00Z"),
                Instant.parse("2024-03-10T05:00:49Z"),
                state,
                "The disk is full; free some",
                "1.0",
                2,
                "r",
                "q",
                3,
                14,
                ReadCounts.NONE,
                7L,
                Map.of(),
                List.of());
    }

    private static Publication publication() {
        return new Publication(
                7,
                "2024-03-10T07:30:00Z",
                "rollback",
                5L,
                "20240309050000-abcdef01",
                2,
                "r",
                "q",
                1,
                Map.of(),
                Map.of());
    }
}
