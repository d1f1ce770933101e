package org.fundperf.fact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fundperf.sample.Variant;
import org.fundperf.sample.Variant.UnitColumn;
import org.fundperf.sample.Variant.ValueStyle;
import org.fundperf.sample.Variant.YearPlace;

/** All facts of one document in lines, without what a layout changes. */
final class SaidFacts {

    private static final Map<String, Function<DocumentFacts, Stream<Map<String, String>>>> TABLES = tables();
    private static final Map<String, List<Map<String, String>>> LABELS = labels();

    private SaidFacts() {}

    private static Map<String, Function<DocumentFacts, Stream<Map<String, String>>>> tables() {
        Map<String, Function<DocumentFacts, Stream<Map<String, String>>>> tables = new LinkedHashMap<>();
        tables.put("forms.csv", LabelledFigures::forms);
        tables.put("indicators.csv", LabelledFigures::indicators);
        tables.put("budgets.csv", LabelledFigures::budgets);
        tables.put("reviews.csv", LabelledFigures::reviews);
        tables.put("projects.csv", LabelledFigures::projects);
        tables.put("prose.csv", LabelledFigures::prose);
        return tables;
    }

    private static Map<String, List<Map<String, String>>> labels() {
        Map<String, List<Map<String, String>>> labels = new LinkedHashMap<>();
        for (String table : TABLES.keySet()) {
            try {
                labels.put(table, LabelledFigures.labels(table));
            } catch (IOException e) {
                throw new UncheckedIOException(table, e);
            }
        }
        return labels;
    }

    /** What the labels of a sample say. */
    static List<String> labelled(String sample, Variant variant) {
        List<String> lines = new ArrayList<>();
        LABELS.forEach((table, rows) -> lines.addAll(
                lines(table, rows.stream().filter(row -> row.get("source_file").equals(sample)), variant)));
        return lines;
    }

    /** What was read. */
    static List<String> of(DocumentFacts facts, Variant variant) {
        List<String> lines = new ArrayList<>();
        TABLES.forEach((table, rows) -> lines.addAll(lines(table, rows.apply(facts), variant)));
        facts.forms().stream()
                .filter(form -> form.unreadCells() > 0)
                .forEach(form -> lines.add("form " + form.formOrdinal() + " has unread cells"));
        return lines;
    }

    private static List<String> lines(String table, Stream<Map<String, String>> rows, Variant variant) {
        Set<String> columns = new HashSet<>(LABELS.get(table).get(0).keySet());
        columns.removeAll(Set.of("source_file", "title", "place", "row_ordinal", "indicator_code"));
        if (variant.yearPlace() != YearPlace.OWN_LINE) {
            columns.remove("year_source");
        }
        if (variant.valueStyle() != ValueStyle.AS_GIVEN || variant.unitColumn() != UnitColumn.WITH_VALUE) {
            columns.remove("value_text");
        }
        return rows.map(row -> line(table, row, columns)).sorted().toList();
    }

    private static String line(String table, Map<String, String> row, Set<String> columns) {
        return table
                + columns.stream()
                        .sorted()
                        .map(column -> " | " + row.getOrDefault(column, ""))
                        .reduce("", String::concat);
    }
}
