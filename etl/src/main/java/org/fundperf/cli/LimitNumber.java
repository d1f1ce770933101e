package org.fundperf.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The number of a {@code --limit NAME=NUMBER}. */
final class LimitNumber {

    private LimitNumber() {}

    /** Fails unless it is a whole number that a limit can be. */
    static int of(CommandSpec spec, String name, String number) {
        if (!number.matches("\\d{1,10}") || Long.parseLong(number) < 1 || Long.parseLong(number) > Integer.MAX_VALUE) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The limit %s must be a whole number from 1 to %d, but is “%s”"
                            .formatted(name, Integer.MAX_VALUE, number));
        }
        return Integer.parseInt(number);
    }
}
