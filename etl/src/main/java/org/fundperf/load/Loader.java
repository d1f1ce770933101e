package org.fundperf.load;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.fundperf.schema.TableSchema;
import org.fundperf.schema.WarehouseSchema;
import org.fundperf.warehouse.DeltaTables;
import org.fundperf.warehouse.SnapshotCatalog;
import org.fundperf.warehouse.Together;
import org.fundperf.warehouse.WarehouseFolder;

/** Brings {@code ops.document} and the fact tables up to date with what was read. */
public final class Loader {

    private final SparkSession spark;
    private final WarehouseFolder warehouse;
    private final WarehouseSchema schema;

    /** Writes the tables that the schema has a {@code load.sql} for. */
    public Loader(SparkSession spark, WarehouseFolder warehouse, WarehouseSchema schema) {
        this.spark = spark;
        this.warehouse = warehouse;
        this.schema = schema;
    }

    /**
     * Loads what was read.
     *
     * @param known {@code ops.document} as published
     * @return the records as they are now
     */
    public List<DocumentRecord> load(Collection<DocumentRecord> known, Reading reading, Instant now, String runId) {
        List<DocumentRecord> records = new Reconciliation(known, now, runId).with(reading.summaries(), reading.files());
        Map<String, String> staged = staged(records, runId);
        reading.stage(spark, Set.copyOf(staged.values()));
        Set<String> readAgain = new HashSet<>(staged.keySet());
        readAgain.retainAll(known.stream().map(DocumentRecord::documentId).collect(Collectors.toSet()));
        write(records, new FactTables(spark, warehouse, readAgain));
        return records;
    }

    /** Path to take the facts from, by document: of equal contents one, the loaded one first. */
    private static Map<String, String> staged(List<DocumentRecord> records, String runId) {
        Map<String, String> paths = new TreeMap<>();
        for (DocumentState state : List.of(DocumentState.LOADED, DocumentState.QUARANTINED)) {
            records.stream()
                    .filter(document -> document.runId().equals(runId) && document.state() == state)
                    .filter(document -> document.stands() && document.documentId() != null)
                    .forEach(document -> paths.putIfAbsent(document.documentId(), document.sourceFile()));
        }
        return paths;
    }

    private void write(List<DocumentRecord> records, FactTables facts) {
        try (Together together = new Together()) {
            TableSchema documents = schema.table(DocumentTable.NAME);
            together.start(() -> pin(
                    documents,
                    OptionalLong.of(new DeltaTables(warehouse)
                            .replace(documents, DocumentTable.rows(spark, documents, records), null))));
            schema.tables().stream()
                    .filter(table -> table.loadSql() != null)
                    .forEach(table -> together.start(() -> pin(table, facts.load(table))));
            together.await();
        }
    }

    private void pin(TableSchema table, OptionalLong version) {
        version.ifPresent(number -> SnapshotCatalog.of(spark).pin(table.fullName(), number));
    }
}
