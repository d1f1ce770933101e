package org.fundperf.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.fundperf.publish.LastRun;
import org.fundperf.publish.Publications;
import org.fundperf.sql.Sections;
import org.fundperf.sql.SnapshotQuery;
import org.fundperf.warehouse.WarehouseFolder;
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

    @Option(
            names = "--format",
            defaultValue = "TEXT",
            description = "text (default) or json: one object with an array for each section")
    private Format format;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        WarehouseFolder folder = WarehouseFolder.existing(warehouse.location());
        StatusHead head = new StatusHead(LastRun.of(folder), new Publications(folder).newest(), Instant.now());
        if (head.publication().isPresent()) {
            print(head, new Sections(SnapshotQuery.over(warehouse.location()), "status"), out);
        } else {
            print(head, Sections.NONE, out);
        }
        return 0;
    }

    private void print(StatusHead head, Sections sections, PrintWriter out) {
        if (format == Format.JSON) {
            sections.printJson(head.json(), out);
        } else {
            head.printText(out);
            sections.printText(out);
        }
    }
}
