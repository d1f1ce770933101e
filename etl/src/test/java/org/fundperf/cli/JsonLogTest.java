package org.fundperf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.logging.log4j.ThreadContext;
import org.fundperf.load.ReadCounts;
import org.fundperf.publish.JobEvent;
import org.fundperf.publish.RunRecord;
import org.fundperf.publish.RunState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JsonLogTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final JsonLog log = new JsonLog(new PrintStream(written, true, StandardCharsets.UTF_8));

    @AfterEach
    void forgetTheRun() {
        ThreadContext.clearAll();
    }

    @Test
    void everyLineIsAnObjectOfItsOwn() throws Exception {
        log.error("Before the run");
        log.began("20240101000000-abcdef01");
        log.event(new JobEvent(JobEvent.Level.WARN, "read", "  喀什市“报告”.doc\nis slow", Map.of("documents", 17)));
        log.ended(new RunRecord(
                "20240101000000-abcdef01",
                Instant.parse("2024-01-01T00:00:00Z"),
                Instant.parse("2024-01-01T00:01:01.500Z"),
                RunState.PUBLISHED,
                null,
                "1.0",
                2,
                "r",
                "q",
                3,
                14,
                new ReadCounts(1, 2, 0, 40, 5),
                7L,
                Map.of("read", new BigDecimal("1.250")),
                List.of()));

        List<JsonNode> lines = lines();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).has("run_id")).isFalse();
        assertThat(lines.get(1).fieldNames())
                .toIterable()
                .containsExactly("time", "level", "run_id", "stage", "message", "documents");
        assertThat(Instant.parse(lines.get(1).get("time").asText())).isBeforeOrEqualTo(Instant.now());
        assertThat(lines.get(1).get("message").asText()).isEqualTo("喀什市“报告”.doc\nis slow");
        assertThat(lines.get(1).get("documents").isInt()).isTrue();
        assertThat(lines.get(2).get("run_id").asText()).isEqualTo("20240101000000-abcdef01");
        assertThat(lines.get(2).get("state").asText()).isEqualTo("published");
        assertThat(lines.get(2).get("seconds").decimalValue()).isEqualByComparingTo("61.5");
        assertThat(lines.get(2).at("/seconds_by_stage/read").decimalValue()).isEqualByComparingTo("1.25");
    }

    private List<JsonNode> lines() throws Exception {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : written.toString(StandardCharsets.UTF_8).split("\n", -1)) {
            if (!line.isEmpty()) {
                lines.add(new JsonMapper().readTree(line));
            }
        }
        return lines;
    }
}
