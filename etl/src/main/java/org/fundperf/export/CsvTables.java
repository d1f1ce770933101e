package org.fundperf.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A CSV file for each table. */
final class CsvTables implements TableWriter {

    @Override
    public List<ExportedFile> write(PublishedSnapshot snapshot, List<PublishedTable> tables, Path folder)
            throws IOException {
        List<ExportedFile> files = new ArrayList<>();
        for (PublishedTable table : tables) {
            String name = table.fullName() + ".csv";
            long rows = 0;
            try (CsvFile csv = new CsvFile(folder.resolve(name), CsvFile::harmless)) {
                csv.write(table.columns().stream().map(PublishedColumn::name).toList());
                for (Iterator<List<Object>> values = table.values(); values.hasNext(); rows++) {
                    csv.write(values.next());
                }
            }
            files.add(new ExportedFile(name, List.of(table.fullName()), rows, null));
        }
        return files;
    }
}
