package org.fundperf.mart;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The codes of all coded columns, one list for columns of one name that have the same. */
final class CodeLists {

    private final DictionaryFiles files = new DictionaryFiles();
    private final Map<String, List<DictionaryColumn>> byName;

    CodeLists(Map<String, List<DictionaryColumn>> columns) {
        byName = columns.values().stream()
                .flatMap(List::stream)
                .filter(column -> column.possibleValues() != null)
                .collect(groupingBy(DictionaryColumn::column, TreeMap::new, toList()));
    }

    /** Of a column's heading, as GitHub makes it. */
    static String anchor(String column) {
        return heading(column).replace(' ', '-').toLowerCase(Locale.ROOT);
    }

    String text() {
        return "## Codes · 代码\n\n" + byName.values().stream().map(this::section).collect(joining("\n"));
    }

    private String section(List<DictionaryColumn> sameName) {
        Collection<List<DictionaryColumn>> lists = sameName.stream()
                .collect(groupingBy(DictionaryColumn::possibleValues, TreeMap::new, toList()))
                .values();
        return "### %s\n".formatted(heading(sameName.get(0).column()))
                + lists.stream()
                        .map(same -> (lists.size() == 1 ? "\n" : tables(same)) + list(same.get(0)))
                        .collect(joining());
    }

    private static String heading(String column) {
        return "Codes of " + column;
    }

    private static String tables(List<DictionaryColumn> columns) {
        return "\nIn %s:\n\n"
                .formatted(columns.stream().map(DictionaryColumn::table).collect(joining(", ")));
    }

    private String list(DictionaryColumn column) {
        return files.codes(column.table(), column.column()).stream()
                .map(CodeLists::line)
                .collect(joining());
    }

    private static String line(DictionaryColumn.Code code) {
        String meaning = Stream.of(code.meaning(), code.meaningZh())
                .filter(Predicate.not(String::isEmpty))
                .collect(joining(" · "));
        return (code.isReference() ? "- as in `%s`" : "- `%s`").formatted(code.value())
                + (meaning.isEmpty() ? "" : ": " + meaning)
                + "\n";
    }
}
