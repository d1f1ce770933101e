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

/** Brings {@code ops.file} and the fact tables up to date with what was read. */
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
     * @param known {@code ops.file} as published
     * @param present paths of all files that are in the inbox
     */
    public void load(
            Collection<FileRecord> known,
            Reading reading,
            Set<String> present,
            MissingFiles missing,
            Instant now,
            String runId) {
        FileLedger ledger = new FileLedger(known, now, runId);
        ledger.read(reading.summaries(), reading.files());
        ledger.missing(present, missing);
        Map<String, String> staged = staged(known, reading, ledger.records());
        reading.stage(spark, Set.copyOf(staged.values()));
        Set<String> readAgain = new HashSet<>(staged.keySet());
        readAgain.retainAll(known.stream().map(FileRecord::documentId).collect(Collectors.toSet()));
        write(ledger.records(), new FactTables(spark, warehouse, readAgain));
    }

    /** Path to take the facts from, by document; not those that a known copy of the document said already. */
    private static Map<String, String> staged(Collection<FileRecord> known, Reading reading, List<FileRecord> ledger) {
        Map<String, FileRecord> before = FileLedger.primaries(known);
        Map<String, String> paths = new TreeMap<>();
        FileLedger.primaries(ledger).forEach((document, primary) -> {
            if (reading.files().containsKey(primary.sourceFile())
                    && primary.state() != ReadState.IGNORED
                    && !(before.containsKey(document)
                            && before.get(document).factsHash().equals(primary.factsHash()))) {
                paths.put(document, primary.sourceFile());
            }
        });
        return paths;
    }

    private void write(List<FileRecord> ledger, FactTables facts) {
        try (Together together = new Together()) {
            TableSchema files = schema.table(FileTable.NAME);
            together.start(() -> pin(
                    files,
                    OptionalLong.of(new DeltaTables(warehouse).replace(files, FileTable.rows(spark, files, ledger)))));
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
