package org.fundperf.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.logging.log4j.ThreadContext;
import org.fundperf.publish.JobEvent;
import org.fundperf.publish.JobLog;
import org.fundperf.publish.RunRecord;

/**
 * What a job tells, one JSON object a line. The libraries' lines beside them have the same keys: {@code
 * log-template.json}. Written without the logging system, so that they look alike on a cluster that brings its own.
 */
final class JsonLog implements JobLog {

    /** Key of the run's id, in the lines and in log4j's context, from where the libraries' lines take it. */
    private static final String RUN = "run_id";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final PrintStream out;

    JsonLog(PrintStream out) {
        this.out = out;
    }

    @Override
    public void began(String runId) {
        ThreadContext.put(RUN, runId);
    }

    @Override
    public void event(JobEvent event) {
        write(event.level().name(), event.stage(), event.message().strip(), event.fields());
    }

    @Override
    public void ended(RunRecord run) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("state", run.state());
        fields.put("publication_id", run.publicationId());
        fields.put("seconds", seconds(run));
        fields.put("documents_read", run.documentsRead());
        fields.put("documents_unchanged", run.documentsUnchanged());
        fields.put("documents_loaded", run.read().loaded());
        fields.put("documents_quarantined", run.read().quarantined());
        fields.put("documents_ignored", run.read().ignored());
        fields.put("facts_read", run.read().facts());
        fields.put("findings_read", run.read().findings());
        fields.put("seconds_by_stage", run.secondsByStage());
        write("INFO", null, "The run has ended", fields);
    }

    void error(String line) {
        write("ERROR", null, line, Map.of());
    }

    private static BigDecimal seconds(RunRecord run) {
        return BigDecimal.valueOf(
                Duration.between(run.startedAt(), run.finishedAt()).toMillis(), 3);
    }

    private void write(String level, String stage, String message, Map<String, Object> fields) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        line.put("level", level);
        putUnlessNull(line, RUN, ThreadContext.get(RUN));
        putUnlessNull(line, "stage", stage);
        line.put("message", message);
        fields.forEach((key, value) -> putUnlessNull(line, key, value));
        try {
            out.println(JSON.writeValueAsString(line));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A line of the log cannot be written as JSON", e);
        }
    }

    private static void putUnlessNull(Map<String, Object> line, String key, Object value) {
        if (value != null) {
            line.put(key, value);
        }
    }
}
