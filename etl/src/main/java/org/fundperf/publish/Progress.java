package org.fundperf.publish;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells a log what the job is doing, and remembers how long each stage took. */
final class Progress {

    private static final long NANOS_A_LINE = 1_000_000_000L;

    private final JobLog log;
    private final Map<String, BigDecimal> secondsByStage = new LinkedHashMap<>();
    private String stage;
    private long stageNanos;
    private long lineNanos;
    private int lastDone = -1;

    Progress(JobLog log) {
        this.log = log;
    }

    /** A stage begins; the one before has ended. */
    void stage(String name, String line) {
        endStage();
        stage = name;
        stageNanos = System.nanoTime();
        line(line);
    }

    /** The last stage has ended. */
    void endStage() {
        if (stage != null) {
            secondsByStage.merge(stage, seconds(stageNanos), BigDecimal::add);
            stage = null;
        }
    }

    /** Some of many are done; says so at most once a second, and at the end. */
    void count(int done, int all, String what) {
        long now = System.nanoTime();
        if (done != lastDone && (done == all || now - lineNanos > NANOS_A_LINE)) {
            lastDone = done;
            lineNanos = now;
            tell(
                    JobEvent.Level.INFO,
                    "  %d of %d %s".formatted(done, all, what),
                    Map.of("documents_done", done, "documents", all));
        }
    }

    void line(String text) {
        tell(JobEvent.Level.INFO, text, Map.of());
    }

    /** Something is not in order, but stops nothing. */
    void warning(String text) {
        tell(JobEvent.Level.WARN, text, Map.of());
    }

    /** Something that makes the job fail; why it fails as a whole is told by what it throws. */
    void failure(String text) {
        tell(JobEvent.Level.ERROR, text, Map.of());
    }

    private void tell(JobEvent.Level level, String text, Map<String, Object> fields) {
        log.event(new JobEvent(level, stage, text, fields));
    }

    Map<String, BigDecimal> secondsByStage() {
        return secondsByStage;
    }

    private static BigDecimal seconds(long sinceNanos) {
        return BigDecimal.valueOf((System.nanoTime() - sinceNanos) / 1_000_000, 3);
    }
}
