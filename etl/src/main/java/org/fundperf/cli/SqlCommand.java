package org.fundperf.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fundperf.JobFailedException;
import org.fundperf.sql.Format;
import org.fundperf.sql.SnapshotQuery;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fundperf sql}: one query over the published snapshot. */
@Command(
        name = "sql",
        description = "Answer one query over the published snapshot; `show tables in mart` lists tables.")
public final class SqlCommand implements Callable<Integer> {

    /** One of the two says the query. */
    static final class Query {

        @Parameters(paramLabel = "SQL", arity = "1", description = "The query.")
        private String text;

        @Option(
                names = {"-f", "--file"},
                paramLabel = "FILE",
                description = "A file that holds the query, in UTF-8.")
        private Path file;
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private WarehouseOption warehouse;

    @Option(
            names = "--format",
            defaultValue = "table",
            paramLabel = "table|csv|json",
            description = "How to print (default: ${DEFAULT-VALUE}).")
    private Format format;

    @ArgGroup(multiplicity = "1")
    private Query query;

    @Override
    public Integer call() {
        String sql = query.file == null ? query.text : read(query.file);
        format.print(
                SnapshotQuery.over(warehouse.location()).ask(sql),
                spec.commandLine().getOut());
        return 0;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new JobFailedException("The query file %s is not in UTF-8; save it so".formatted(file), e);
        } catch (IOException e) {
            throw new JobFailedException(
                    "The query file %s cannot be read (%s); check its path"
                            .formatted(file, e.getClass().getSimpleName().toLowerCase(Locale.ROOT)),
                    e);
        }
    }
}
