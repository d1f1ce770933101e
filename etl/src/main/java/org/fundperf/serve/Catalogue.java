package org.fundperf.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.connector.catalog.CatalogV2Util;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCatalog;
import org.apache.spark.sql.types.StructType;
import org.fundperf.schema.WarehouseSchema;
import org.fundperf.warehouse.SnapshotCatalog;

/** Databases, tables and columns of the publication that a connection shows. */
final class Catalogue {

    /**
     * A table as published.
     *
     * @param comment empty when it has none
     */
    record PublishedTable(String database, String name, String comment, StructType columns) {}

    private final SnapshotCatalog snapshot;

    Catalogue(SnapshotCatalog snapshot) {
        this.snapshot = snapshot;
    }

    /** Databases whose names match, in order. */
    static List<String> databases(String pattern) {
        return WarehouseSchema.DATABASES.stream()
                .sorted()
                .filter(like(pattern).asMatchPredicate())
                .toList();
    }

    /** Tables whose names match, in order. */
    List<PublishedTable> tables(String databasePattern, String tablePattern) {
        List<PublishedTable> tables = new ArrayList<>();
        for (String database : databases(databasePattern)) {
            for (Identifier table : snapshot.listTables(new String[] {database})) {
                if (like(tablePattern).matcher(table.name()).matches()) {
                    tables.add(published(table));
                }
            }
        }
        return tables;
    }

    private PublishedTable published(Identifier identifier) {
        try {
            Table table = snapshot.loadTable(identifier);
            Map<String, String> properties = table.properties();
            return new PublishedTable(
                    identifier.namespace()[0],
                    identifier.name(),
                    properties.getOrDefault(TableCatalog.PROP_COMMENT, ""),
                    CatalogV2Util.v2ColumnsToStructType(table.columns()));
        } catch (NoSuchTableException e) {
            throw new IllegalStateException("The snapshot lists a table that it does not have", e);
        }
    }

    /**
     * JDBC's pattern of names: {@code %} is any text, {@code _} any character, a backslash takes their meaning from them.
     *
     * @param pattern null or empty for all names
     */
    static Pattern like(String pattern) {
        if (pattern == null || pattern.isEmpty() || pattern.equals("*")) {
            return Pattern.compile(".*", Pattern.DOTALL);
        }
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char character = pattern.charAt(i);
            if (character == '%') {
                regex.append(".*");
            } else if (character == '_') {
                regex.append('.');
            } else {
                boolean escape = character == '\\' && i + 1 < pattern.length();
                regex.append(Pattern.quote(String.valueOf(escape ? pattern.charAt(++i) : character)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE);
    }
}
