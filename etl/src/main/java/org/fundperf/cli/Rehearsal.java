package org.fundperf.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Runs several command lines in one process, so that the launcher can record in one archive which classes they load;
 * later starts then map the archive instead of reading jars. Not a verb: nobody needs it but the launcher.
 */
final class Rehearsal {

    private static final String NEXT = "--then";

    private Rehearsal() {}

    /**
     * Runs the command lines one after another; what they answer does not matter.
     *
     * @param arguments command lines, separated by {@code --then}
     */
    public static void main(String[] arguments) {
        List<String> commandLine = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.equals(NEXT)) {
                Main.execute(commandLine.toArray(String[]::new));
                commandLine.clear();
            } else {
                commandLine.add(argument);
            }
        }
        Main.execute(commandLine.toArray(String[]::new));
    }
}
