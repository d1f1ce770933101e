package org.fundperf.mart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fundperf.schema.ColumnSchema;
import org.fundperf.schema.ForeignKey;
import org.fundperf.schema.SchemaFiles;
import org.fundperf.schema.TableSchema;
import org.fundperf.schema.WarehouseSchema;

/**
 * What the files of {@code warehouse-schema} say about tables and columns, put together. Nothing is said twice there:
 * grain and the meaning of null are taken from the comments, lineage from the queries, joins from the foreign keys.
 */
final class Dictionary {

    private static final Pattern GRAIN = Pattern.compile("\\bGrain: (.*?)(?:\\.(?= )|\\.?$)");
    private static final Pattern NULL = Pattern.compile("(?i)\\bnull\\b");

    private final WarehouseSchema schema;
    private final Lineage lineage;
    private final DictionaryFiles files = new DictionaryFiles();
    private final Map<String, String> conformed = new LinkedHashMap<>();

    Dictionary(WarehouseSchema schema) {
        this.schema = schema;
        this.lineage = new Lineage(schema);
        // A name means the same everywhere, so a mart's region_code joins as a fact's does.
        schema.tables().stream()
                .flatMap(table -> table.foreignKeys().stream())
                .filter(key -> key.columns().size() == 1)
                .forEach(key -> conformed.putIfAbsent(key.columns().get(0), target(key, 0)));
    }

    List<DictionaryTable> tables() {
        return schema.tables().stream().map(this::entry).toList();
    }

    List<DictionaryColumn> columns() {
        return schema.tables().stream().flatMap(this::columns).toList();
    }

    private DictionaryTable entry(TableSchema table) {
        String[] meaning = languages(table.comment());
        Matcher grain = GRAIN.matcher(meaning[0]);
        String folder = table.database() + "/" + table.name();
        String example = SchemaFiles.list(folder).contains(folder + "/example.sql")
                ? SchemaFiles.text(folder + "/example.sql").strip()
                : null;
        return new DictionaryTable(
                table.fullName(),
                meaning[0],
                meaning[1],
                grain.find() ? grain.group(1) : null,
                String.join(", ", table.primaryKey()),
                table.foreignKeys().stream()
                        .map(key -> String.join(", ", key.columns()) + " → " + key.table())
                        .collect(Collectors.joining("; ")),
                String.join(", ", lineage.sources(table)),
                String.join(", ", lineage.readers(table)),
                example == null
                        ? null
                        : example.lines().findFirst().orElseThrow().replaceFirst("^--\\s*", ""),
                example == null ? null : example.lines().skip(1).collect(Collectors.joining("\n")));
    }

    private Stream<DictionaryColumn> columns(TableSchema table) {
        List<DictionaryColumn> entries = new ArrayList<>();
        for (ColumnSchema column : table.columns()) {
            entries.add(entry(table, column, entries.size() + 1));
        }
        return entries.stream();
    }

    private DictionaryColumn entry(TableSchema table, ColumnSchema column, int ordinal) {
        String[] meaning = languages(column.comment());
        List<DictionaryColumn.Code> codes = files.codes(table.fullName(), column.name());
        return new DictionaryColumn(
                table.fullName(),
                ordinal,
                column.name(),
                column.type(),
                meaning[0],
                meaning[1],
                clauses(meaning[0], "; |\\. ", clause -> NULL.matcher(clause).find()),
                clauses(meaning[1], "；", clause -> clause.contains("为空") && !clause.endsWith("为空串")),
                table.primaryKey().contains(column.name()),
                reference(table, column.name()),
                files.measure(table.fullName(), column.name()),
                listed(codes, DictionaryColumn.Code::meaning),
                listed(codes, DictionaryColumn.Code::meaningZh));
    }

    private String reference(TableSchema table, String column) {
        return table.foreignKeys().stream()
                .filter(key -> key.columns().contains(column))
                .min(Comparator.comparing(key -> key.columns().size()))
                .map(key -> target(key, key.columns().indexOf(column)))
                .orElseGet(() -> {
                    String elsewhere = conformed.get(column);
                    return elsewhere == null || elsewhere.startsWith(table.fullName() + ".") ? null : elsewhere;
                });
    }

    private static String target(ForeignKey key, int column) {
        return key.table() + "." + key.referenced().get(column);
    }

    private static String[] languages(String comment) {
        String[] both = comment.split(" · ", 2);
        return both.length == 2 ? both : new String[] {comment, ""};
    }

    private static String clauses(String text, String separator, Predicate<String> wanted) {
        String found = Stream.of(text.split(separator)).filter(wanted).collect(Collectors.joining("; "));
        return found.isEmpty() ? null : found;
    }

    private static String listed(List<DictionaryColumn.Code> codes, Function<DictionaryColumn.Code, String> meaning) {
        String text = codes.stream()
                .map(code -> meaning.apply(code).isEmpty() ? code.value() : code.value() + ": " + meaning.apply(code))
                .collect(Collectors.joining("; "));
        return text.isEmpty() ? null : text;
    }
}
