package org.fundperf.publish;

import java.io.PrintWriter;

/** Prints what happens, each line with the seconds since the start. */
final class PrintedLog implements JobLog {

    private final PrintWriter out;
    private final long startNanos = System.nanoTime();

    PrintedLog(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void event(JobEvent event) {
        String mark = switch (event.level()) {
            case INFO -> "";
            case WARN -> "  warning: ";
            case ERROR -> "  failed: ";
        };
        out.println("[%5.1f s] %s%s".formatted((System.nanoTime() - startNanos) / 1e9, mark, event.message()));
        out.flush();
    }
}
