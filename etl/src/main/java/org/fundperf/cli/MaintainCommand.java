package org.fundperf.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.fundperf.publish.Keeping;
import org.fundperf.publish.Maintenance;
import org.fundperf.sql.Answer;
import org.fundperf.sql.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code fundperf maintain}: keeps the warehouse small. */
@Command(
        name = "maintain",
        description = "Join small files, and take away what only publications that are no longer kept need. The one in"
                + " force is always kept.")
public final class MaintainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WarehouseOption warehouse;

    @Mixin
    private WaitOption wait;

    @Option(
            names = "--keep",
            paramLabel = "N",
            defaultValue = "30",
            description = "Runs and rollbacks whose publications are kept (default: ${DEFAULT-VALUE}).")
    private int keep;

    @Option(
            names = "--readers",
            paramLabel = "HOURS",
            defaultValue = "24",
            description = "Keep also what somebody may still read who began less than so many hours ago (default:"
                    + " ${DEFAULT-VALUE}).")
    private int hours;

    @Option(names = "--dry-run", description = "Only say what would be taken away.")
    private boolean dryRun;

    @Override
    public Integer call() throws IOException {
        if (keep < 1 || hours < 0) {
            throw new ParameterException(spec.commandLine(), "--keep wants 1 or more, --readers 0 or more");
        }
        Keeping keeping = new Keeping(keep, Duration.ofHours(hours));
        PrintWriter out = spec.commandLine().getOut();
        Maintenance.Outcome outcome = dryRun
                ? Maintenance.rehearse(warehouse.location(), keeping)
                : Maintenance.of(warehouse.location(), keeping, wait.patience(), out::println);
        print(outcome, out);
        return 0;
    }

    private void print(Maintenance.Outcome outcome, PrintWriter out) throws IOException {
        if (!outcome.tables().isEmpty()) {
            out.println();
            table(outcome).print(out);
        }
        out.printf(
                "%s %d files, %d bytes; publications from %d on are kept; publication %d is in force%n",
                dryRun ? "Would take away" : "Took away",
                outcome.tables().stream().mapToInt(files -> files.count()).sum(),
                outcome.tables().stream().mapToLong(files -> files.bytes()).sum(),
                outcome.oldestKept(),
                outcome.inForce().publicationId());
        out.flush();
    }

    private static TextTable table(Maintenance.Outcome outcome) {
        TextTable table = new TextTable(List.of(
                new Answer.Column("table", false),
                new Answer.Column("data files", true),
                new Answer.Column("log files", true),
                new Answer.Column("bytes", true)));
        outcome.tables()
                .forEach(files -> table.add(Arrays.asList(
                        files.table(), files.data().size(), files.log().size(), files.bytes())));
        return table;
    }
}
