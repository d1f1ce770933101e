package org.fundperf.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fundperf.JobFailedException;
import org.fundperf.publish.Publication;

/** Writes published tables to files, for whoever has no access to the warehouse. */
public final class Export {

    private Export() {}

    /**
     * What to export.
     *
     * @param tables such as {@code mart.finding}, or {@code mart} for all of it
     * @param publication null for the one in force
     */
    public record Request(List<String> tables, Long publication, ExportFormat format) {

        public Request {
            tables = List.copyOf(tables);
        }
    }

    /** What was exported. */
    public record Outcome(Publication publication, List<ExportedFile> files) {

        public Outcome {
            files = List.copyOf(files);
        }
    }

    /** Writes a folder with the files and {@code datapackage.json}, which tells what they are. */
    public static Outcome write(String warehouse, Request request, Path folder) {
        try (TargetFolder target = TargetFolder.at(folder)) {
            PublishedSnapshot snapshot = PublishedSnapshot.open(warehouse, request.publication());
            List<PublishedTable> tables = snapshot.tables(request.tables());
            List<ExportedFile> files = writer(request.format()).write(snapshot, tables, target.partial());
            new DataPackage(snapshot.publication(), tables).write(target.partial(), files, snapshot.documents());
            target.complete();
            return new Outcome(snapshot.publication(), files);
        } catch (IOException e) {
            throw new JobFailedException(
                    "The export cannot be written to %s (%s); see to its space and rights, or choose another folder with --to"
                            .formatted(folder, reason(e)),
                    e);
        }
    }

    private static String reason(IOException problem) {
        return problem.getClass().getSimpleName() + ": " + problem.getMessage();
    }

    private static TableWriter writer(ExportFormat format) {
        return switch (format) {
            case CSV -> new CsvTables();
            case PARQUET -> new ParquetTables();
            case XLSX -> new ExcelWorkbook();
            case SDMX_CSV -> new SdmxTables();
        };
    }
}
