package org.fundperf.deploy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a command answered. */
record Command(int exitCode, String output) {

    /** Runs a command to its end; both of its streams are its output. */
    static Command run(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("Not done in time: " + String.join(" ", command));
        }
        return new Command(process.exitValue(), output);
    }

    /** Whether this machine has such a command. */
    static boolean exists(String name) throws IOException, InterruptedException {
        return run("sh", "-c", "command -v " + name).exitCode() == 0;
    }
}
