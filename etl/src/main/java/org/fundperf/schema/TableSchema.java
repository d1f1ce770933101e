package org.fundperf.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A table of the warehouse, as {@code <database>/<table>/table.yaml} describes it.
 *
 * @param database {@code core}, {@code mart} or {@code ops}
 * @param comment grain and purpose, in English and Chinese
 * @param primaryKey columns that are unique together
 * @param rowsOf fact tables of which it shows each row once, of the forms that hold; empty when it is computed otherwise
 * @param loadSql query over the staged rows of newly read documents, whose result is added; null when there is none
 * @param querySql query over other tables, and over {@code catalogue_<file>} for CSV files of the catalogue, whose
 *     result is the whole table; null when there is none
 */
public record TableSchema(
        String database,
        String name,
        String comment,
        List<String> primaryKey,
        List<ForeignKey> foreignKeys,
        List<String> rowsOf,
        List<ColumnSchema> columns,
        String loadSql,
        String querySql) {

    public TableSchema {
        primaryKey = List.copyOf(primaryKey);
        foreignKeys = List.copyOf(foreignKeys);
        rowsOf = List.copyOf(rowsOf);
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException(database + "/" + name + "/table.yaml names no columns");
        }
    }

    /** Database and name: {@code core.dim_region}. */
    public String fullName() {
        return database + "." + name;
    }

    /** The same with another query. */
    public TableSchema withQuery(String otherSql) {
        return new TableSchema(database, name, comment, primaryKey, foreignKeys, rowsOf, columns, loadSql, otherSql);
    }

    static TableSchema read(String folder, List<String> files) {
        JsonNode yaml = SchemaFiles.yaml(folder + "/table.yaml");
        String[] names = folder.split("/", 2);
        return new TableSchema(
                names[0],
                names[1],
                bilingual(yaml),
                texts(yaml.path("primary_key")),
                foreignKeys(yaml.path("foreign_keys")),
                texts(yaml.path("rows_of")),
                elements(yaml.path("columns")).stream()
                        .map(column -> new ColumnSchema(
                                column.path("name").asText(),
                                column.path("type").asText(),
                                bilingual(column)))
                        .toList(),
                sql(folder + "/load.sql", files),
                sql(folder + "/query.sql", files));
    }

    private static String sql(String path, List<String> files) {
        return files.contains(path) ? SchemaFiles.text(path) : null;
    }

    private static String bilingual(JsonNode node) {
        String english = node.path("comment").asText().strip();
        String chinese = node.path("comment_zh").asText().strip();
        return chinese.isEmpty() ? english : english + " · " + chinese;
    }

    private static List<ForeignKey> foreignKeys(JsonNode keys) {
        List<ForeignKey> result = new ArrayList<>();
        for (JsonNode key : keys) {
            List<String> columns = texts(key.path("columns"));
            List<String> referenced = key.has("referenced") ? texts(key.get("referenced")) : columns;
            result.add(new ForeignKey(columns, key.path("table").asText(), referenced));
        }
        return result;
    }

    private static List<String> texts(JsonNode array) {
        return elements(array).stream().map(JsonNode::asText).toList();
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
