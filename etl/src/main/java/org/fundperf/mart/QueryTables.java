package org.fundperf.mart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.fundperf.schema.TableSchema;
import org.fundperf.schema.WarehouseSchema;
import org.fundperf.warehouse.DeltaTables;
import org.fundperf.warehouse.SnapshotCatalog;
import org.fundperf.warehouse.Together;
import org.fundperf.warehouse.WarehouseFolder;

/**
 * Computes the tables that have a {@code query.sql}, each after the tables its query names, independent ones side by
 * side. A table is left alone when none of those changed.
 */
public final class QueryTables {

    private final SparkSession spark;
    private final WarehouseFolder warehouse;
    private final WarehouseSchema schema;
    private final Map<String, TableSchema> tables = new LinkedHashMap<>();
    private final Map<String, Set<String>> sources = new LinkedHashMap<>();

    /** Tables of this schema. */
    public QueryTables(SparkSession spark, WarehouseFolder warehouse, WarehouseSchema schema) {
        this.spark = spark;
        this.warehouse = warehouse;
        this.schema = schema;
        schema.tables().stream().filter(table -> table.querySql() != null).forEach(table -> {
            tables.put(table.fullName(), table);
            sources.put(table.fullName(), new TreeSet<>(SourceTables.of(table.querySql())));
        });
        sources.values().stream()
                .filter(names -> names.contains(FindingChecks.VIEW))
                .forEach(names -> FindingChecks.queries().values().forEach(sql -> names.addAll(SourceTables.of(sql))));
    }

    /**
     * Computes what follows from changed tables.
     *
     * @param changed tables that have a new version; all computed tables when the queries themselves changed
     * @return tables that were computed
     */
    public Set<String> compute(Set<String> changed) {
        Set<String> due = due(changed);
        registerCatalogues(due);
        Map<String, CompletableFuture<Void>> running = new LinkedHashMap<>();
        try (Together together = new Together()) {
            for (String name : inOrder(due)) {
                List<CompletableFuture<Void>> before = sources.get(name).stream()
                        .filter(running::containsKey)
                        .map(running::get)
                        .toList();
                running.put(name, together.startAfter(before, () -> compute(tables.get(name))));
            }
            together.await();
        }
        return due;
    }

    /** All computed tables. */
    public Set<String> names() {
        return tables.keySet();
    }

    private void compute(TableSchema table) {
        if (sources.get(table.fullName()).contains(FindingChecks.VIEW)) {
            // Only now: a view sees its tables at the versions that are pinned when it is made.
            FindingChecks.register(spark);
        }
        // Computed first, then written: Delta plans what it writes three times over, and these plans are long.
        Dataset<Row> rows = spark.sql(table.querySql()).coalesce(1).localCheckpoint(true);
        long version = new DeltaTables(warehouse).replace(table, rows);
        SnapshotCatalog.of(spark).pin(table.fullName(), version);
    }

    private Set<String> due(Set<String> changed) {
        Set<String> due = new TreeSet<>();
        Set<String> exist = SnapshotCatalog.of(spark).pins().keySet();
        for (String name : inOrder(tables.keySet())) {
            boolean follows =
                    sources.get(name).stream().anyMatch(source -> changed.contains(source) || due.contains(source));
            if (follows || changed.contains(name) || !exist.contains(name)) {
                due.add(name);
            }
        }
        return due;
    }

    private void registerCatalogues(Set<String> due) {
        if (due.stream().anyMatch(name -> SchemaViews.NAMES.stream().anyMatch(sources.get(name)::contains))) {
            SchemaViews.register(spark, schema);
        }
        due.stream()
                .flatMap(name -> sources.get(name).stream())
                .filter(source -> source.startsWith(CatalogueViews.PREFIX))
                .distinct()
                .forEach(view -> CatalogueViews.register(spark, view));
        if (due.stream().anyMatch(name -> sources.get(name).contains(ExpectedForms.VIEW))) {
            ExpectedForms.register(spark);
        }
    }

    /** Sources before what is made of them. */
    private List<String> inOrder(Set<String> names) {
        List<String> order = new ArrayList<>();
        names.forEach(name -> place(name, names, order, new ArrayList<>()));
        return order;
    }

    private void place(String name, Set<String> names, List<String> order, List<String> path) {
        if (path.contains(name)) {
            throw new IllegalStateException(
                    "Queries name each other in a circle: " + String.join(" → ", path) + " → " + name);
        }
        if (order.contains(name)) {
            return;
        }
        path.add(name);
        sources.get(name).stream()
                .filter(source -> names.contains(source) && !source.equals(name))
                .forEach(source -> place(source, names, order, path));
        path.remove(name);
        order.add(name);
    }
}
