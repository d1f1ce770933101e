package org.fundperf.shell;

import java.nio.file.Path;

/** What the user's environment says. */
final class Surroundings {

    // Not -F: a few rows that are too wide would be cut off and gone.
    private static final String USUAL_PAGER = "command -v less >/dev/null && exec less -SRX; exec cat";

    private Surroundings() {}

    /** A command for the shell; empty for none. */
    static String pager() {
        String named = System.getenv("PAGER");
        return named == null ? USUAL_PAGER : named.strip();
    }

    /** Where statements are remembered, as the XDG base directories say. */
    static Path history() {
        String state = System.getenv("XDG_STATE_HOME");
        Path folder = state == null || !Path.of(state).isAbsolute()
                ? Path.of(System.getProperty("user.home"), ".local", "state")
                : Path.of(state);
        return folder.resolve("fundperf").resolve("history");
    }
}
