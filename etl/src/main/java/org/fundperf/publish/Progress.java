package org.fundperf.publish;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells people what the job is doing, and remembers how long each stage took. */
final class Progress {

    private static final long NANOS_A_LINE = 1_000_000_000L;

    private final PrintWriter out;
    private final long startNanos = System.nanoTime();
    private final Map<String, BigDecimal> secondsByStage = new LinkedHashMap<>();
    private String stage;
    private long stageNanos;
    private long lineNanos;
    private int lastDone = -1;

    Progress(PrintWriter out) {
        this.out = out;
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
            line("  %d of %d %s".formatted(done, all, what));
        }
    }

    void line(String text) {
        out.println("[%5.1f s] %s".formatted((System.nanoTime() - startNanos) / 1e9, text));
        out.flush();
    }

    Map<String, BigDecimal> secondsByStage() {
        return secondsByStage;
    }

    private static BigDecimal seconds(long sinceNanos) {
        return BigDecimal.valueOf((System.nanoTime() - sinceNanos) / 1_000_000, 3);
    }
}
