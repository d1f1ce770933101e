package org.fundperf.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.fundperf.conform.Expectations;
import org.fundperf.decision.Decisions;
import org.fundperf.fact.FactReader;
import org.fundperf.load.DecisionFolder;
import org.fundperf.load.DocumentReader;
import org.fundperf.load.MissingFiles;
import org.fundperf.publish.JobLog;
import org.fundperf.publish.NightlyRun;
import org.fundperf.publish.RowCountChange;
import org.fundperf.publish.RunOptions;
import org.fundperf.sql.Sections;
import org.fundperf.sql.SnapshotQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fundperf run}: the nightly job. */
@Command(
        name = "run",
        description = "Read what is new or changed in the inbox, load it, compute the marts, publish a snapshot.")
public final class RunCommand implements Callable<Integer> {

    /** An exception ends with the day of those who made it, wherever the job runs. */
    private static final ZoneId BUREAUS = ZoneId.of("Asia/Shanghai");

    @Spec
    private CommandSpec spec;

    @Mixin
    private WarehouseOption warehouse;

    @Mixin
    private LimitOption limit;

    @Option(
            names = "--inbox",
            paramLabel = "DIR",
            description = "Folder or URI of the documents (default: the project's samples).")
    private String inbox;

    @Option(
            names = "--decisions",
            paramLabel = "DIR",
            description =
                    "Folder or URI with corrections.csv and exceptions.csv (default: the folder decisions beside the"
                            + " warehouse, if there is one).")
    private String decisions;

    @Option(
            names = "--withdraw-missing",
            description = "Take the figures of documents that are gone from the inbox out of the marts; without it they"
                    + " hold on.")
    private boolean withdrawMissing;

    @Option(
            names = "--metrics",
            paramLabel = "FILE",
            description = "Write how the run ended and what the warehouse holds to FILE, in Prometheus' text format,"
                    + " also when it fails.")
    private Path metrics;

    @Option(
            names = "--accept-row-counts",
            description = "Publish although tables have far fewer or more rows than before, beyond the bounds of"
                    + " warehouse-schema/gate/row_counts.csv.")
    private boolean acceptRowCounts;

    @Mixin
    private WaitOption wait;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        MeasuredLog log = new MeasuredLog(Logging.ofJob(out), metrics, warehouse.location());
        log.measure(() -> run(log, out));
        return 0;
    }

    private void run(JobLog log, PrintWriter out) {
        FactReader.checkData();
        Expectations.checkData();
        NightlyRun.Outcome outcome = NightlyRun.of(
                inbox == null ? samples() : inbox,
                warehouse.location(),
                options(),
                DocumentReader.forms(limit.limits()),
                log);
        if (Logging.isJson()) {
            return;
        }
        if (outcome.published()) {
            new Sections(SnapshotQuery.over(warehouse.location()), "summary").printText(out);
        }
        out.println();
        out.println(
                "Look further: fundperf status · fundperf sql \"select * from mart.finding where severity = 'error'\""
                        + " · fundperf sql \"show tables in mart\"");
        out.flush();
    }

    private Decisions decisions() {
        LocalDate today = LocalDate.now(BUREAUS);
        return decisions == null
                ? DecisionFolder.besideWarehouse(warehouse.location(), today)
                : DecisionFolder.read(decisions, today);
    }

    private RunOptions options() {
        return new RunOptions(
                withdrawMissing ? MissingFiles.WITHDRAWN : MissingFiles.KEPT,
                decisions(),
                acceptRowCounts ? RowCountChange.ACCEPTED : RowCountChange.BOUNDED,
                wait.patience());
    }

    private static String samples() {
        return Path.of(System.getProperty("fundperf.home", "."), "etl", "samples")
                .toString();
    }
}
