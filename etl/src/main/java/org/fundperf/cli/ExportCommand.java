package org.fundperf.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.fundperf.export.Export;
import org.fundperf.export.ExportFormat;
import org.fundperf.export.ExportedFile;
import org.fundperf.sql.Answer;
import org.fundperf.sql.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fundperf export}: published tables as files. */
@Command(
        name = "export",
        description = "Write published tables to a folder of files: CSV, Parquet, one Excel workbook, or SDMX-CSV.",
        footer = {
            "",
            "datapackage.json in the folder says what the files are: publication, columns, keys, documents, hashes.",
            "The folder must be missing, empty, or an earlier export, which is replaced when the new one is complete."
        })
public final class ExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WarehouseOption warehouse;

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "Folder for the files.")
    private Path folder;

    @Option(
            names = "--format",
            defaultValue = "csv",
            paramLabel = "csv|parquet|xlsx|sdmx-csv",
            description = "What files (default: ${DEFAULT-VALUE}); sdmx-csv is for mart.indicator_value alone.")
    private ExportFormat format;

    @Option(
            names = "--table",
            split = ",",
            paramLabel = "TABLE",
            description = "mart.finding, or core for all of it; may be repeated (default: mart, of sdmx-csv"
                    + " mart.indicator_value).")
    private List<String> tables;

    @Option(
            names = "--publication",
            paramLabel = "N",
            description = "An earlier publication, see fundperf publications (default: the one in force).")
    private Long publication;

    @Override
    public Integer call() throws IOException {
        List<String> wanted = tables != null ? tables : List.of(format.usualTables());
        Export.Outcome outcome =
                Export.write(warehouse.location(), new Export.Request(wanted, publication, format), folder);
        TextTable table = new TextTable(List.of(
                new Answer.Column("file", false), new Answer.Column("rows", true), new Answer.Column("", false)));
        long rows = 0;
        for (ExportedFile file : outcome.files()) {
            table.add(Arrays.asList(file.name(), file.rows(), file.note()));
            rows += file.rows();
        }
        var out = spec.commandLine().getOut();
        table.print(out);
        out.printf(
                "Publication %d of %s: %,d rows in %s%n",
                outcome.publication().publicationId(), outcome.publication().publishedAt(), rows, folder);
        out.flush();
        return 0;
    }
}
