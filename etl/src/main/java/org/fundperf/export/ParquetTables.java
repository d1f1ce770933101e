package org.fundperf.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A Parquet file for each table, with the columns' comments where Spark keeps them. */
final class ParquetTables implements TableWriter {

    @Override
    public List<ExportedFile> write(PublishedSnapshot snapshot, List<PublishedTable> tables, Path folder)
            throws IOException {
        List<ExportedFile> files = new ArrayList<>();
        for (PublishedTable table : tables) {
            Path file = folder.resolve(table.fullName() + ".parquet");
            write(table.rows(), file);
            files.add(new ExportedFile(file.getFileName().toString(), List.of(table.fullName()), rows(file), null));
        }
        return files;
    }

    /** Spark writes a folder, with files of its own beside the data. */
    private static void write(Dataset<Row> rows, Path file) throws IOException {
        Path written = file.resolveSibling(file.getFileName() + ".parts");
        rows.coalesce(1).write().parquet(written.toUri().toString());
        try (Stream<Path> parts = Files.list(written)) {
            for (Path part : parts.toList()) {
                if (part.getFileName().toString().startsWith("part-")) {
                    Files.move(part, file);
                } else {
                    Files.delete(part);
                }
            }
        }
        Files.delete(written);
    }

    private static long rows(Path file) throws IOException {
        var path = new org.apache.hadoop.fs.Path(file.toUri());
        try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(path, new Configuration()))) {
            return reader.getRecordCount();
        }
    }
}
