package org.fundperf.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Tables that readers see as they are now, not as published. */
    static final List<String> DIARIES = List.of(TABLE, RunLog.TABLE);

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

    /** The one of this number; fails when there is none, or when it was cleaned away. */
    public Publication numbered(long id) {
        long oldestKept = inForce().oldestKept();
        if (id > 0 && id < oldestKept) {
            throw new JobFailedException(
                    "The tables of publication %d were cleaned away by `fundperf maintain`; the earliest that is kept is %d"
                            .formatted(id, oldestKept));
        }
        return all().stream()
                .filter(publication -> publication.publicationId() == id)
                .findFirst()
                .orElseThrow(() -> new JobFailedException(
                        "There is no publication %d; `fundperf publications` lists them".formatted(id)));
    }

    /** Publications that are kept, newest first. */
    public List<Publication> list(int most) {
        return List.copyOf(byVersion(most).values());
    }

    List<Publication> all() {
        return list(Integer.MAX_VALUE);
    }

    /** The version of {@code ops.publication} that a publication that is kept made. */
    long version(Publication publication) {
        return byVersion(Integer.MAX_VALUE).entrySet().stream()
                .filter(commit -> commit.getValue().publicationId() == publication.publicationId())
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private Map<Long, Publication> byVersion(int most) {
        Map<Long, Publication> result = new LinkedHashMap<>();
        long oldestKept = 1;
        long version = warehouse.commits(TABLE).newest().orElse(-1);
        for (boolean more = true; more && version >= 0 && result.size() < most; version--) {
            Optional<Publication> publication =
                    warehouse.commits(TABLE).note(version).map(Publication::fromNote);
            if (publication.isPresent()) {
                result.put(version, publication.get());
                oldestKept = Math.max(oldestKept, publication.get().oldestKept());
                more = publication.get().publicationId() > oldestKept;
            }
        }
        return result;
    }

    /** Versions to read in the publication of this number; fails when there is none. */
    public Map<String, Long> snapshotOf(long id) {
        return snapshot(numbered(id));
    }

    /** Versions to read in a publication: its own, but the job's diaries as they are now. */
    public Map<String, Long> snapshot(Publication publication) {
        Map<String, Long> pins = new TreeMap<>(publication.tables());
        for (String diary : DIARIES) {
            warehouse.commits(diary).newest().ifPresent(version -> pins.put(diary, version));
        }
        return pins;
    }

    /**
     * Puts a publication in force; fails when there is one of its number. So of two writers who both believe that they
     * hold the lock, and who began at the same publication, the later one fails here.
     */
    public void publish(SparkSession spark, WarehouseSchema schema, Publication publication) {
        TableSchema table = schema.table(TABLE);
        Dataset<Row> row = spark.createDataFrame(List.of(row(publication)), DeltaTables.structure(table))
                .coalesce(1);
        if (!new DeltaTables(warehouse).addNumbered(table, row, publication.publicationId(), publication.note())) {
            throw new JobFailedException(
                    "Another process published in %s since this one began, so nothing of this one is in force; see that only one job writes this warehouse, then run again"
                            .formatted(warehouse.display()));
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
                publication.oldestKept(),
                publication.tables(),
                publication.rowCounts());
    }
}
