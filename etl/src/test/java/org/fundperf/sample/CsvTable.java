package org.fundperf.sample;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Reads a table of the test resources. */
public final class CsvTable {

    private CsvTable() {}

    /**
     * The rows of a table, by column.
     *
     * @param name below {@code org/fundperf}, such as {@code fact/forms.csv}
     */
    public static List<Map<String, String>> read(String name) {
        CsvSchema schema = CsvSchema.emptySchema().withHeader();
        try (InputStream content = CsvTable.class.getResourceAsStream("/org/fundperf/" + name);
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(schema)
                        .readValues(content)) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
