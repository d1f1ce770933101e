package org.fundperf.mart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fundperf.schema.TableSchema;
import org.fundperf.schema.WarehouseSchema;

/** What each table is made of, as its SQL says. */
final class Lineage {

    /** Rows of documents newly read; a table of them is loaded, not computed. */
    private static final String STAGED = "staged_";

    private final Map<String, Set<String>> sources = new LinkedHashMap<>();

    Lineage(WarehouseSchema schema) {
        for (TableSchema table : schema.tables()) {
            Set<String> names = new TreeSet<>();
            for (String sql : new String[] {table.loadSql(), table.querySql()}) {
                if (sql != null) {
                    SourceTables.of(sql).forEach(name -> add(name, names));
                }
            }
            sources.put(table.fullName(), names);
        }
    }

    private static void add(String name, Set<String> names) {
        if (name.equals(FindingChecks.VIEW)) {
            FindingChecks.queries().values().forEach(sql -> names.addAll(SourceTables.of(sql)));
        } else if (name.startsWith(CatalogueViews.PREFIX)) {
            names.add("catalogue/" + name.substring(CatalogueViews.PREFIX.length()) + ".csv");
        } else if (name.startsWith(STAGED)) {
            names.add("documents");
        } else if (SchemaViews.NAMES.contains(name)) {
            names.add("*/*/table.yaml");
        } else {
            names.add(name);
        }
    }

    /** Tables, files of {@code warehouse-schema}, views; empty for what the job itself writes. */
    Set<String> sources(TableSchema table) {
        return sources.get(table.fullName());
    }

    /** Tables that read it. */
    List<String> readers(TableSchema table) {
        return sources.entrySet().stream()
                .filter(entry -> entry.getValue().contains(table.fullName()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
