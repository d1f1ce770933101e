package org.fundperf.publish;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.fundperf.document.Limits;
import org.fundperf.load.DocumentReader;
import org.fundperf.schema.WarehouseSchema;

/** A run in a process of its own, which can be stopped at any moment, and killed. */
final class Victim implements AutoCloseable {

    /** What the job itself needs and two marts; a run with all marts is killed by etl/benchmark/kill.sh. */
    static final WarehouseSchema SCHEMA = WarehouseSchema.load()
            .where(table -> !table.fullName().equals("ops.submission")
                    && (!table.database().equals("mart")
                            || Set.of("reported_indicator", "rule", "indicator_value")
                                    .contains(table.name())));

    private final Process process;
    private final Process shell;
    private final PrintWriter commands;

    private Victim(Process process, Process shell) {
        this.process = process;
        this.shell = shell;
        this.commands = new PrintWriter(new BufferedWriter(shell.outputWriter(StandardCharsets.US_ASCII)), true);
    }

    /** Starts a run; what it prints goes to a file. */
    static Victim start(Path inbox, Path warehouse, Path log) throws IOException {
        Process process = JavaProcess.start(Victim.class, log, inbox.toString(), warehouse.toString());
        // A shell's kill costs no new process: the victim is stopped within a millisecond.
        return new Victim(process, new ProcessBuilder("sh").start());
    }

    /** The victim itself: inbox and warehouse. */
    public static void main(String[] arguments) {
        run(Path.of(arguments[0]), Path.of(arguments[1]), new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        System.exit(0);
    }

    /** The same run in this process. */
    static NightlyRun.Outcome run(Path inbox, Path warehouse, PrintWriter out) {
        return NightlyRun.of(
                inbox.toString(),
                warehouse.toString(),
                RunOptions.DEFAULT,
                DocumentReader.forms(Limits.DEFAULT),
                JobLog.printed(out),
                SCHEMA);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitValue() {
        return process.exitValue();
    }

    /** Stops all its threads where they are. False when it has ended. */
    boolean stop() {
        commands.println("kill -STOP " + process.pid());
        while (process.isAlive()) {
            if (isStopped()) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }

    private boolean isStopped() {
        try {
            String state = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return state.charAt(state.lastIndexOf(')') + 2) == 'T';
        } catch (java.nio.file.NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void resume() {
        commands.println("kill -CONT " + process.pid());
    }

    /** SIGKILL. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        commands.close();
        shell.onExit().join();
    }
}
