package org.fundperf.mart;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fundperf.schema.SchemaFiles;

/** What is said of columns by their names. A line about one table wins over those for all. */
final class DictionaryFiles {

    static final String MEASURES = "mart/dictionary_column/measures.csv";
    static final String CODES = "mart/dictionary_column/values.csv";

    private final Map<String, List<DictionaryColumn.Measure>> measures = SchemaFiles.read(
                    MEASURES,
                    row -> new DictionaryColumn.Measure(
                            row.get("column"),
                            row.get("table"),
                            row.get("unit"),
                            row.get("additivity"),
                            row.get("note"),
                            row.get("note_zh")))
            .stream()
            .collect(Collectors.groupingBy(DictionaryColumn.Measure::column));

    private final Map<String, List<DictionaryColumn.Code>> codes = SchemaFiles.read(
                    CODES,
                    row -> new DictionaryColumn.Code(
                            row.get("column"),
                            row.get("table"),
                            row.get("value"),
                            row.get("meaning"),
                            row.get("meaning_zh")))
            .stream()
            .collect(Collectors.groupingBy(DictionaryColumn.Code::column));

    /** Unit and additivity; null when the file does not say. */
    DictionaryColumn.Measure measure(String table, String column) {
        return about(table, measures.getOrDefault(column, List.of()), DictionaryColumn.Measure::table).stream()
                .findFirst()
                .orElse(null);
    }

    /** Values that the column can have; empty when they are free. */
    List<DictionaryColumn.Code> codes(String table, String column) {
        return about(table, codes.getOrDefault(column, List.of()), DictionaryColumn.Code::table);
    }

    private static <T> List<T> about(String table, List<T> lines, Function<T, String> tableOf) {
        List<T> own =
                lines.stream().filter(line -> tableOf.apply(line).equals(table)).toList();
        return own.isEmpty()
                ? lines.stream().filter(line -> tableOf.apply(line).isEmpty()).toList()
                : own;
    }
}
