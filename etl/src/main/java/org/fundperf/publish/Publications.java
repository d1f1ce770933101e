package org.fundperf.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.fundperf.JobFailedException;
import org.fundperf.schema.TableSchema;
import org.fundperf.schema.WarehouseSchema;
import org.fundperf.warehouse.DeltaTables;
import org.fundperf.warehouse.WarehouseFolder;

/** The list of publications. One commit to {@code ops.publication} puts a whole set of table versions in force. */
public final class Publications {

    /** The table that lists them. */
    public static final String TABLE = "ops.publication";

    private final WarehouseFolder warehouse;

    /** Publications of this warehouse. */
    public Publications(WarehouseFolder warehouse) {
        this.warehouse = warehouse;
    }

    /** The one in force; empty before the first. */
    public Optional<Publication> newest() {
        List<Publication> newest = list(1);
        return newest.isEmpty() ? Optional.empty() : Optional.of(newest.get(0));
    }

    /** The one in force; fails before the first. */
    public Publication inForce() {
        return newest().orElseThrow(() -> new JobFailedException(
                "The warehouse %s has no publication yet; run `fundperf run` first".formatted(warehouse.display())));
    }

    /** Publications, newest first. */
    public List<Publication> list(int most) {
        List<Publication> result = new ArrayList<>();
        OptionalLong newest = warehouse.newestVersion(TABLE);
        if (newest.isEmpty()) {
            return result;
        }
        for (long version = newest.getAsLong(); version >= 0 && result.size() < most; version--) {
            warehouse.commitNote(TABLE, version).map(Publication::fromNote).ifPresent(result::add);
        }
        return result;
    }

    /** The one of this number; fails when there is none. */
    public Publication publication(long id) {
        return list(Integer.MAX_VALUE).stream()
                .filter(publication -> publication.publicationId() == id)
                .findFirst()
                .orElseThrow(() -> new JobFailedException(
                        "There is no publication %d; `fundperf publications` lists them, as does ops.publication"
                                .formatted(id)));
    }

    /** Versions to read in the publication of this number; fails when there is none. */
    public Map<String, Long> snapshotOf(long id) {
        return snapshot(publication(id));
    }

    /** Versions to read in a publication: its own, but the job's diaries as they are now. */
    public Map<String, Long> snapshot(Publication publication) {
        Map<String, Long> pins = new TreeMap<>(publication.tables());
        for (String diary : List.of(TABLE, RunLog.TABLE)) {
            warehouse.newestVersion(diary).ifPresent(version -> pins.put(diary, version));
        }
        return pins;
    }

    /** Puts a publication in force. */
    public void publish(SparkSession spark, WarehouseSchema schema, Publication publication) {
        TableSchema table = schema.table(TABLE);
        Dataset<Row> row = spark.createDataFrame(List.of(row(publication)), DeltaTables.structure(table))
                .coalesce(1);
        DeltaTables tables = new DeltaTables(warehouse);
        if (warehouse.newestVersion(TABLE).isEmpty()) {
            tables.replace(table, row, publication.note());
        } else {
            tables.append(table, row, publication.note());
        }
    }

    private static Row row(Publication publication) {
        return RowFactory.create(
                publication.publicationId(),
                publication.time(),
                publication.kind(),
                publication.restoredPublicationId(),
                publication.runId(),
                publication.schemaVersion(),
                publication.readerVersion(),
                publication.queryVersion(),
                publication.tables(),
                publication.rowCounts());
    }
}
