package org.fundperf.schema;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All tables of the warehouse, as the folders of {@code warehouse-schema} describe them. */
public final class WarehouseSchema {

    /** Databases in the order data flows. */
    public static final List<String> DATABASES = List.of("ops", "core", "mart");

    private static final String SUFFIX = "/table.yaml";

    private final Map<String, TableSchema> tables = new LinkedHashMap<>();

    private WarehouseSchema() {}

    /** Reads every {@code table.yaml} on the class path. */
    public static WarehouseSchema load() {
        WarehouseSchema schema = new WarehouseSchema();
        DATABASES.stream()
                .flatMap(WarehouseSchema::tablesOf)
                .forEach(table -> schema.tables.put(table.fullName(), table));
        return schema;
    }

    /** The same without some tables. */
    public WarehouseSchema where(Predicate<TableSchema> wanted) {
        WarehouseSchema part = new WarehouseSchema();
        tables.values().stream().filter(wanted).forEach(table -> part.tables.put(table.fullName(), table));
        return part;
    }

    /** The same with another description of a table. */
    public WarehouseSchema with(TableSchema table) {
        WarehouseSchema changed = where(any -> true);
        changed.tables.put(table.fullName(), table);
        return changed;
    }

    private static Stream<TableSchema> tablesOf(String database) {
        List<String> files = SchemaFiles.list(database);
        return files.stream()
                .filter(file -> file.endsWith(SUFFIX))
                .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                .map(folder -> TableSchema.read(folder, files))
                .sorted(Comparator.comparing(TableSchema::name));
    }

    /** All tables. */
    public List<TableSchema> tables() {
        return List.copyOf(tables.values());
    }

    /** The table of this name, such as {@code core.dim_region}. */
    public TableSchema table(String fullName) {
        TableSchema table = tables.get(fullName);
        if (table == null) {
            throw new IllegalArgumentException("warehouse-schema has no table " + fullName);
        }
        return table;
    }
}
