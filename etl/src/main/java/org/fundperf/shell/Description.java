package org.fundperf.shell;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fundperf.JobFailedException;
import org.fundperf.schema.ColumnSchema;
import org.fundperf.schema.ForeignKey;
import org.fundperf.schema.TableSchema;
import org.fundperf.schema.WarehouseSchema;
import org.fundperf.sql.Answer;
import org.fundperf.sql.SnapshotQuery;

/** What {@code \d} says: the tables of a publication, or what one of them is made of. */
final class Description {

    private final SnapshotQuery snapshot;
    private final WarehouseSchema schema;
    private final int width;

    /**
     * Describes the tables of a publication.
     *
     * @param width columns of the terminal, to break comments at
     */
    Description(SnapshotQuery snapshot, WarehouseSchema schema, int width) {
        this.snapshot = snapshot;
        this.schema = schema;
        this.width = width;
    }

    /**
     * Describes a table; lists several.
     *
     * @param name of a table, also without its database; or of a database, or with {@code *}; empty for all tables
     */
    void write(String name, Writer out) throws IOException {
        if (name.isEmpty() || name.contains("*") || WarehouseSchema.DATABASES.contains(name)) {
            writeTables(name, out);
        } else {
            writeTable(fullName(name), out);
        }
    }

    private void writeTables(String name, Writer out) throws IOException {
        String glob = name.isEmpty() || name.contains("*") ? name + "*" : name + ".*";
        Pattern pattern = Pattern.compile(
                Arrays.stream(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
        List<String> names = snapshot.tables().stream()
                .filter(table -> pattern.matcher(table).matches())
                .toList();
        if (names.isEmpty()) {
            throw new JobFailedException("No table is named like %s; \\d lists all".formatted(name));
        }
        Meanings rows = new Meanings(List.of(new Answer.Column("table", false), new Answer.Column("rows", true)));
        for (String table : names) {
            rows.add(
                    Arrays.asList(table, snapshot.publication().rowCounts().get(table)),
                    described(table).map(TableSchema::comment).orElse(""));
        }
        rows.table(width).print(out);
    }

    private void writeTable(String name, Writer out) throws IOException {
        List<ColumnSchema> columns = snapshot.columns(name);
        Optional<TableSchema> table = described(name);
        out.write(name + '\n');
        for (String line : WrappedText.lines(table.map(TableSchema::comment).orElse(""), width)) {
            out.write(line + '\n');
        }
        out.write('\n');
        Meanings rows = new Meanings(List.of(
                new Answer.Column("column", false), new Answer.Column("type", false), new Answer.Column("key", false)));
        for (ColumnSchema column : columns) {
            String key = table.map(TableSchema::primaryKey).orElse(List.of()).contains(column.name()) ? "primary" : "";
            rows.add(List.of(column.name(), column.type(), key), column.comment());
        }
        rows.table(width).print(out);
        for (ForeignKey key : table.map(TableSchema::foreignKeys).orElse(List.of())) {
            out.write("%s → %s (%s)\n"
                    .formatted(String.join(", ", key.columns()), key.table(), String.join(", ", key.referenced())));
        }
        Long count = snapshot.publication().rowCounts().get(name);
        if (count != null) {
            out.write("%d rows in publication %d\n"
                    .formatted(count, snapshot.publication().publicationId()));
        }
    }

    private String fullName(String name) {
        return WarehouseSchema.DATABASES.stream()
                .map(database -> database + "." + name)
                .filter(snapshot.tables()::contains)
                .findFirst()
                .orElse(name);
    }

    /** Nothing for a table that only earlier versions of the program knew. */
    private Optional<TableSchema> described(String name) {
        return schema.tables().stream()
                .filter(table -> table.fullName().equals(name))
                .findFirst();
    }
}
