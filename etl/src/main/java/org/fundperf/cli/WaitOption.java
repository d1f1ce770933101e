package org.fundperf.cli;

import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option of verbs that write the warehouse. */
final class WaitOption {

    private Duration patience = Duration.ZERO;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--wait",
            paramLabel = "MINUTES",
            description = "Wait so long for another process that is writing the warehouse (default: fail at once).")
    void patience(int minutes) {
        if (minutes < 0) {
            throw new ParameterException(command.commandLine(), "--wait wants minutes, not " + minutes);
        }
        patience = Duration.ofMinutes(minutes);
    }

    Duration patience() {
        return patience;
    }
}
