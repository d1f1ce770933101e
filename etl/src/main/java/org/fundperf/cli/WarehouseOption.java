package org.fundperf.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that most verbs share. */
final class WarehouseOption {

    @Option(
            names = "--warehouse",
            paramLabel = "DIR",
            description = "Folder or URI of the warehouse (default: data/warehouse of the project).")
    private String location;

    String location() {
        // The project's own, from wherever it is called: a job that cron starts must not begin a second warehouse.
        return location == null
                ? Path.of(System.getProperty("fundperf.home", ""), "data", "warehouse")
                        .toString()
                : location;
    }
}
