package org.fundperf.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fundperf.fact.FactReader;
import org.fundperf.load.DocumentReader;
import org.fundperf.load.MissingFiles;
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
            names = "--withdraw-missing",
            description = "Take the figures of documents that are gone from the inbox out of the marts; without it they"
                    + " hold on.")
    private boolean withdrawMissing;

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
        FactReader.checkData();
        NightlyRun.Outcome outcome = NightlyRun.of(
                inbox == null ? samples() : inbox,
                warehouse.location(),
                options(),
                DocumentReader.forms(limit.limits()),
                out);
        if (outcome.published()) {
            new Sections(SnapshotQuery.over(warehouse.location()), "summary").printText(out);
        }
        out.println();
        out.println(
                "Look further: fundperf status · fundperf sql \"select * from mart.finding where severity = 'error'\""
                        + " · fundperf sql \"show tables in mart\"");
        out.flush();
        return 0;
    }

    private RunOptions options() {
        return new RunOptions(
                withdrawMissing ? MissingFiles.WITHDRAWN : MissingFiles.KEPT,
                acceptRowCounts ? RowCountChange.ACCEPTED : RowCountChange.BOUNDED,
                wait.patience());
    }

    private static String samples() {
        return Path.of(System.getProperty("fundperf.home", "."), "etl", "samples")
                .toString();
    }
}
