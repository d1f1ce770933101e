package org.fundperf.mart;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fundperf.schema.WarehouseSchema;

/** {@code warehouse-schema/DICTIONARY.md} as it should be. */
final class DictionaryDocument {

    private static final String HEAD = """
            # Dictionary · 数据字典

            Made of the schema files; do not edit, see [README.md](README.md#dictionary). The same is in \
            `mart.dictionary_table` and `mart.dictionary_column`. Questions with their SQL: [COOKBOOK.md](COOKBOOK.md).

            A column name means the same in all tables. **Bold** columns are the primary key; → is the column it joins to. \
            Σ may be added, (Σ) over some things only, ∅ never; the note is in `mart.dictionary_column`. \
            Amounts are in base units: yuan, person, ratio. What null means stands in each comment; without a word a column \
            is never null.
            """;

    /** What most readers want first. */
    private static final List<String> FOR_READERS = List.of("mart", "core", "ops");

    private static final Map<String, String> ADDITIVITY =
            Map.of("additive", "Σ", "semi_additive", "(Σ)", "non_additive", "∅", "not_a_measure", "");

    private final WarehouseSchema schema = WarehouseSchema.load();
    private final Dictionary dictionary = new Dictionary(schema);
    private final List<DictionaryTable> tables = dictionary.tables().stream()
            .sorted(Comparator.comparing(table -> FOR_READERS.indexOf(table.database())))
            .toList();
    private final Map<String, List<DictionaryColumn>> columns =
            dictionary.columns().stream().collect(groupingBy(DictionaryColumn::table, LinkedHashMap::new, toList()));

    String text() {
        return Stream.of(
                        HEAD,
                        star(),
                        new BusMatrix(schema).text(),
                        contents(),
                        details(),
                        new CodeLists(columns).text())
                .collect(joining("\n"));
    }

    private String star() {
        List<String> lines = new ArrayList<>();
        schema.tables()
                .forEach(table -> table.foreignKeys().stream()
                        .filter(key -> table.database().equals("core"))
                        .forEach(key -> lines.add("  %s ||--o{ %s : \"%s\"\n"
                                .formatted(
                                        key.table().replace("core.", ""),
                                        table.name(),
                                        String.join(", ", key.columns())))));
        return "## The star · 星型模型\n\n```mermaid\nerDiagram\n" + String.join("", lines) + "```\n";
    }

    private String contents() {
        return "## Tables · 表\n\n| table | grain | made of |\n|---|---|---|\n"
                + tables.stream()
                        .map(table -> "| [%s](#%s) | %s | %s |\n"
                                .formatted(table.table(), anchor(table), cell(table.grain()), cell(table.sources())))
                        .collect(joining());
    }

    private static String anchor(DictionaryTable table) {
        return table.table().replace(".", "");
    }

    private String details() {
        return tables.stream().map(this::detail).collect(joining("\n"));
    }

    private String detail(DictionaryTable table) {
        return "### %s\n\n%s. %s\n\n".formatted(table.table(), table.meaning(), table.meaningZh())
                + (table.foreignKeys().isEmpty() ? "" : "Joins: " + table.foreignKeys() + "\n\n")
                + (table.usedBy().isEmpty() ? "" : "Read by: " + table.usedBy() + "\n\n")
                + "| column | type | meaning | unit, values |\n|---|---|---|---|\n"
                + columns.get(table.table()).stream()
                        .map(DictionaryDocument::row)
                        .collect(joining())
                + (table.question() == null
                        ? ""
                        : "\n%s\n\n```sql\n%s\n```\n".formatted(table.question(), table.exampleSql()));
    }

    private static String row(DictionaryColumn column) {
        String name = column.isPrimaryKey() ? "**" + column.column() + "**" : column.column();
        String measure = column.measure() == null
                ? ""
                : (column.measure().unit() + " "
                                + ADDITIVITY.get(column.measure().additivity()))
                        .strip();
        String joins = column.joinsTo() == null ? "" : "→ " + column.joinsTo();
        String values =
                column.possibleValues() == null ? "" : "[codes](#%s)".formatted(CodeLists.anchor(column.column()));
        return "| %s | %s | %s · %s | %s |\n"
                .formatted(
                        name,
                        column.type(),
                        cell(column.meaning()),
                        cell(column.meaningZh()),
                        Stream.of(measure, joins, values)
                                .filter(Predicate.not(String::isEmpty))
                                .collect(joining(", ")));
    }

    private static String cell(String text) {
        return text == null ? "" : text.replace("|", "\\|").replace("<", "&lt;");
    }
}
