package org.fundperf.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.fundperf.publish.Publication;
import org.fundperf.publish.Publications;
import org.fundperf.sql.Answer;
import org.fundperf.sql.TextTable;
import org.fundperf.warehouse.WarehouseFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fundperf publications}: what was published, newest first. */
@Command(name = "publications", description = "List published snapshots, newest first; the first is in force.")
public final class PublicationsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WarehouseOption warehouse;

    @Option(
            names = "--last",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many (default: ${DEFAULT-VALUE}).")
    private int last;

    @Override
    public Integer call() throws IOException {
        TextTable table = new TextTable(List.of(
                new Answer.Column("id", true),
                new Answer.Column("published at", false),
                new Answer.Column("kind", false),
                new Answer.Column("run", false),
                new Answer.Column("documents", true),
                new Answer.Column("indicator values", true),
                new Answer.Column("findings", true)));
        List<Publication> publications = new Publications(WarehouseFolder.existing(warehouse.location())).list(last);
        publications.forEach(publication -> table.add(row(publication)));
        PrintWriter out = spec.commandLine().getOut();
        table.print(out);
        long oldestKept = publications.isEmpty() ? 1 : publications.get(0).oldestKept();
        if (oldestKept > 1) {
            out.printf(
                    "Publications before %d were cleaned away by `fundperf maintain`; ops.publication still names them%n",
                    oldestKept);
        }
        out.flush();
        return 0;
    }

    private static List<Object> row(Publication publication) {
        String kind = publication.restoredPublicationId() == null
                ? publication.kind()
                : publication.kind() + " to " + publication.restoredPublicationId();
        return Arrays.asList(
                publication.publicationId(),
                publication.publishedAt(),
                kind,
                publication.runId(),
                publication.rowCounts().get("core.dim_document"),
                publication.rowCounts().get("mart.reported_indicator"),
                publication.rowCounts().get("mart.finding"));
    }
}
