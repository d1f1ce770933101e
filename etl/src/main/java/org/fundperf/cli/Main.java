package org.fundperf.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.fundperf.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;

/**
 * The {@code fundperf} command. Exits with 0 on success, 1 when a job failed, 2 on wrong usage; an error is one line on
 * standard error.
 *
 * <p>Help and {@code inspect} run without Spark on the class path, so a verb that needs Spark must not name its classes
 * in fields or method signatures of its command class: picocli looks at those before the verb is chosen.
 *
 * <p>A reader that closes standard output early, as {@code head} does, is no error: {@link System#out} then drops what
 * is printed. A verb that prints much should stop at {@link PrintStream#checkError()}.
 */
@Command(
        name = "fundperf",
        description =
                "What social-insurance funds set out to do and what they did, read from the forms bureaus publish.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "VERB",
        commandListHeading = "%nVerbs:%n",
        footer = {"", "fundperf VERB --help tells more about a verb."},
        subcommands = {
            RunCommand.class,
            SqlCommand.class,
            ServeCommand.class,
            ExportCommand.class,
            InspectCommand.class,
            StatusCommand.class,
            PublicationsCommand.class,
            RollbackCommand.class,
            MaintainCommand.class
        })
public final class Main implements Runnable {

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Tell more, and print stack traces.")
    private boolean verbose;

    @Option(
            names = "--log-format",
            scope = ScopeType.INHERIT,
            defaultValue = "text",
            paramLabel = "text|json",
            description =
                    "text (default), or json: one JSON object a line on standard error, also of progress and errors.")
    private Logging.Format logFormat;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** Runs one command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // Under LANG=C the console's own encoding would turn every Chinese name into question marks.
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        int exitCode = execute(arguments);
        System.out.flush();
        System.exit(exitCode);
    }

    /**
     * Runs one command line in this process.
     *
     * @return the exit code
     */
    public static int execute(String... arguments) {
        Main main = new Main();
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        CommandLine commandLine = new CommandLine(main)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionStrategy(main.withLogging(new RunLast()))
                .setParameterExceptionHandler((problem, given) -> wrongUsage(problem))
                .setExecutionExceptionHandler((problem, failed, parsed) -> main.failed(problem));
        try {
            return commandLine.execute(arguments);
        } catch (VirtualMachineError | LinkageError | AssertionError e) {
            return main.failed(e);
        } finally {
            out.flush();
        }
    }

    /** Without a verb there is nothing to do. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No verb given");
    }

    private IExecutionStrategy withLogging(IExecutionStrategy next) {
        return parsed -> {
            Logging.configure(verbose, logFormat);
            return next.execute(parsed);
        };
    }

    private static int wrongUsage(ParameterException problem) {
        String command = problem.getCommandLine().getCommandSpec().qualifiedName();
        System.err.println("fundperf: " + Problem.oneLine(problem.getMessage()) + "; see " + command + " --help");
        return ExitCode.USAGE;
    }

    private int failed(Throwable problem) {
        spec.commandLine().getOut().flush();
        String hint = Problem.isDefect(problem) && !verbose ? "; run again with --verbose and report it" : "";
        Logging.error(Problem.line(problem) + hint);
        if (verbose) {
            problem.printStackTrace();
        }
        return ExitCode.SOFTWARE;
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"fundperf " + (version == null ? "(not packaged)" : version)};
        }
    }
}
