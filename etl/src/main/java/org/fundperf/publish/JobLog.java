package org.fundperf.publish;

import java.io.PrintWriter;

/** Is told what a job does. */
public interface JobLog {

    /** The job begins. */
    default void began(String runId) {}

    /** Something happened. */
    void event(JobEvent event);

    /** The job is over, well or not. */
    default void ended(RunRecord run) {}

    /** A log for people: lines with the seconds since the start. */
    static JobLog printed(PrintWriter out) {
        return new PrintedLog(out);
    }
}
