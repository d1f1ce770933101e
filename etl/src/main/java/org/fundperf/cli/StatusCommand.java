package org.fundperf.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.fundperf.sql.Sections;
import org.fundperf.sql.SnapshotQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fundperf status}: last runs, documents by state, freshness, what is missing. */
@Command(name = "status", description = "Tell about the last runs, the documents by state, and what is missing.")
public final class StatusCommand implements Callable<Integer> {

    /** How the status is printed. */
    enum Format {
        TEXT,
        JSON
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private WarehouseOption warehouse;

    @Option(names = "--format", defaultValue = "TEXT", description = "text (default) or json")
    private Format format;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Sections sections = new Sections(SnapshotQuery.over(warehouse.location()), "status");
        if (format == Format.JSON) {
            sections.printJson(out);
        } else {
            sections.printText(out);
        }
        return 0;
    }
}
