package org.fundperf.cli;

import picocli.CommandLine.Option;

/** The option that most verbs share. */
final class WarehouseOption {

    @Option(
            names = "--warehouse",
            paramLabel = "DIR",
            defaultValue = "data/warehouse",
            description = "Folder or URI of the warehouse (default: ${DEFAULT-VALUE}).")
    private String location;

    String location() {
        return location;
    }
}
