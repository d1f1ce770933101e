package org.fundperf.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process that a test started. What it prints goes to files; closed, it and what it started are gone. */
final class Program implements AutoCloseable {

    /** For a busy machine with two cores. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Process process;
    private final Path out;
    private final Path errors;

    private Program(Process process, Path out, Path errors) {
        this.process = process;
        this.out = out;
        this.errors = errors;
    }

    /** Starts a command; its output goes to {@code <name>.out} and {@code <name>.err} of the folder. */
    static Program start(Path folder, String name, Map<String, String> environment, List<String> command)
            throws IOException {
        Path out = folder.resolve(name + ".out");
        Path errors = folder.resolve(name + ".err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile());
        builder.environment().putAll(environment);
        return new Program(builder.start(), out, errors);
    }

    /** Waits until it has ended; returns its exit code. */
    int exitCode() throws InterruptedException, IOException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("Not done in time:\n" + errors());
        }
        return process.exitValue();
    }

    /** Waits until it has ended well; returns what it printed. */
    String succeeds() throws InterruptedException, IOException {
        if (exitCode() != 0) {
            throw new AssertionError("Exit code " + process.exitValue() + ":\n" + out() + errors());
        }
        return out();
    }

    /** Waits until its log has something; returns what the first group matched. */
    String awaitLog(Pattern pattern) throws InterruptedException, IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            Matcher matcher = pattern.matcher(errors());
            if (matcher.find()) {
                return matcher.group(1);
            }
            Thread.sleep(200);
        }
        throw new AssertionError("No line with " + pattern + ":\n" + errors());
    }

    private String out() throws IOException {
        return Files.readString(out);
    }

    String errors() throws IOException {
        return Files.readString(errors);
    }

    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
