package org.fundperf.cli;

import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fundperf.shell.PlainScreen;
import org.fundperf.shell.Settings;
import org.fundperf.shell.Shell;
import org.fundperf.sql.Format;
import org.fundperf.sql.Parameter;
import org.jline.terminal.Terminal;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fundperf sql}: queries over a published snapshot. */
@Command(
        name = "sql",
        description = {
            "Answer queries over the published snapshot; `show tables in mart` lists tables.",
            "Without a query it reads statements from standard input, or asks for them at a prompt."
        })
public final class SqlCommand implements Callable<Integer> {

    /** Where the statements stand. */
    static final class Query {

        @Parameters(paramLabel = "SQL", arity = "0..1", description = "A query, or several with ; between them.")
        private String text;

        @Option(
                names = {"-f", "--file"},
                paramLabel = "FILE",
                description = "A file that holds them, in UTF-8.")
        private Path file;
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private WarehouseOption warehouse;

    @Option(
            names = "--format",
            defaultValue = "table",
            paramLabel = "table|expanded|csv|json|markdown",
            description = "How to print (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Option(
            names = {"-p", "--param"},
            paramLabel = "NAME[:TYPE]=VALUE",
            description =
                    "What :NAME stands for in the query; TYPE is string (default), int, decimal, date, timestamp or boolean.")
    private Map<String, String> parameters = Map.of();

    @Option(
            names = "--publication",
            paramLabel = "N",
            description = "An earlier snapshot, as `fundperf publications` lists it (default: the newest).")
    private Long publicationId;

    @ArgGroup
    private Query query = new Query();

    @Override
    public Integer call() {
        Shell shell = new Shell(warehouse.location(), publicationId, new Settings(format, parameters()));
        PrintWriter out = spec.commandLine().getOut();
        PlainScreen screen = new PlainScreen(out, spec.commandLine().getErr());
        if (query.text != null) {
            shell.answer(query.text, screen);
        } else if (query.file != null) {
            shell.answer(query.file, screen);
        } else {
            answerOrTalk(shell, screen);
        }
        return 0;
    }

    private void answerOrTalk(Shell shell, PlainScreen screen) {
        Optional<Terminal> terminal = Shell.terminal();
        if (terminal.isPresent()) {
            shell.talk(terminal.get());
            return;
        }
        if (!shell.answer(new InputStreamReader(System.in, StandardCharsets.UTF_8), screen)) {
            throw new ParameterException(
                    spec.commandLine(), "No query given, and standard input is neither a terminal nor holds one");
        }
    }

    private List<Parameter> parameters() {
        try {
            return parameters.entrySet().stream()
                    .map(parameter -> Parameter.of(parameter.getKey(), parameter.getValue()))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
