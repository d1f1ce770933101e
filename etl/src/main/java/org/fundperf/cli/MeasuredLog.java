package org.fundperf.cli;

import java.nio.file.Path;
import java.time.Instant;
import org.fundperf.Problem;
import org.fundperf.publish.JobEvent;
import org.fundperf.publish.JobLog;
import org.fundperf.publish.MetricsFile;
import org.fundperf.publish.RunRecord;

/** Passes on what a run tells, and writes its metrics when it is over, however it ends. */
final class MeasuredLog implements JobLog {

    private final Instant startedAt = Instant.now();
    private final JobLog log;
    private final MetricsFile metrics;
    private final String warehouse;
    private RunRecord run;

    /** @param file null for no metrics */
    MeasuredLog(JobLog log, Path file, String warehouse) {
        this.log = log;
        this.metrics = file == null ? null : MetricsFile.at(file);
        this.warehouse = warehouse;
    }

    void measure(Runnable job) {
        try {
            job.run();
        } catch (RuntimeException | Error e) {
            writeAfter(e);
            throw e;
        }
        if (metrics != null) {
            metrics.write(run, warehouse);
        }
    }

    private void writeAfter(Throwable failure) {
        if (metrics == null) {
            return;
        }
        try {
            metrics.write(run == null ? RunRecord.notBegun(startedAt, Problem.line(failure)) : run, warehouse);
        } catch (RuntimeException second) {
            // Why the run failed is what to tell.
            failure.addSuppressed(second);
        }
    }

    @Override
    public void began(String runId) {
        log.began(runId);
    }

    @Override
    public void event(JobEvent event) {
        log.event(event);
    }

    @Override
    public void ended(RunRecord ended) {
        run = ended;
        log.ended(ended);
    }
}
