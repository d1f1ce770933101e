package org.fundperf.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.fundperf.schema.WarehouseSchema;
import org.fundperf.warehouse.DeltaTables;
import org.fundperf.warehouse.Sessions;
import org.fundperf.warehouse.WarehouseFolder;
import org.fundperf.warehouse.WarehouseLock;

/**
 * Keeps a warehouse small: joins the small files that nights of appending leave, and takes away what no publication that
 * is kept reads. First it joins, then it publishes the joined tables together with which publications are kept, then it
 * deletes. Where it is interrupted, the next run, or the next cleaning, goes on from the publication in force.
 */
public final class Maintenance {

    /** Of publications that it makes. */
    static final String KIND = "maintain";

    /** More small files than this in a table are joined. */
    private static final int MANY = 10;

    private static final long SMALL_BYTES = 128L << 20;

    /**
     * What was done, or would be.
     *
     * @param inForce the publication in force now
     * @param published whether this made it
     * @param oldestKept first publication that is kept
     * @param tables those with files to take away
     */
    public record Outcome(Publication inForce, boolean published, long oldestKept, List<UnneededFiles> tables) {}

    private final WarehouseFolder warehouse;
    private final Publications publications;
    private final Keeping keeping;
    private final Consumer<String> tell;
    private final Instant now = Instant.now();

    private Maintenance(WarehouseFolder warehouse, Keeping keeping, Consumer<String> tell) {
        this.warehouse = warehouse;
        this.publications = new Publications(warehouse);
        this.keeping = keeping;
        this.tell = tell;
    }

    /**
     * Cleans a warehouse.
     *
     * @param patience how long to wait for another process that writes it
     * @param tell is told each step before it is done
     */
    @SuppressWarnings("try") // The lock is held, not used.
    public static Outcome of(String warehouse, Keeping keeping, Duration patience, Consumer<String> tell) {
        WarehouseFolder folder = WarehouseFolder.existing(warehouse);
        try (WarehouseLock lock = WarehouseLock.take(folder, patience, tell)) {
            return new Maintenance(folder, keeping, tell).clean();
        }
    }

    /** What cleaning would take away, not counting files that it would join first; writes nothing. */
    public static Outcome rehearse(String warehouse, Keeping keeping) {
        Maintenance maintenance = new Maintenance(WarehouseFolder.existing(warehouse), keeping, line -> {});
        Publication inForce = maintenance.publications.inForce();
        return maintenance.outcome(inForce, inForce);
    }

    private Outcome clean() {
        Publication before = publications.inForce();
        Publication after = publish(before, joined(before));
        Outcome outcome = outcome(before, after);
        outcome.tables().forEach(table -> table.delete(tell));
        return outcome;
    }

    private Outcome outcome(Publication before, Publication after) {
        List<Publication> kept = keeping.of(publications.all(), now);
        List<UnneededFiles> unneeded = UnneededFiles.in(warehouse, kept, keeping.startOfReaders(now));
        return new Outcome(after, !after.equals(before), oldest(kept), unneeded);
    }

    private static long oldest(List<Publication> kept) {
        return kept.get(kept.size() - 1).publicationId();
    }

    /** Joins the small files of tables that are as published, and of the diaries; what a failed run left, a run mends. */
    private Map<String, Long> joined(Publication before) {
        Map<String, Long> pins = new TreeMap<>(before.tables());
        publications.snapshot(before).forEach((table, version) -> {
            int files = smallFiles(table, version);
            if (files > MANY && warehouse.commits(table).newest().orElseThrow() == version) {
                tell.accept("Joining %d small files of %s".formatted(files, table));
                long joined = new DeltaTables(warehouse).join(Sessions.writing(), table, version);
                pins.computeIfPresent(table, (name, pinned) -> joined);
            }
        });
        return pins;
    }

    private int smallFiles(String table, long version) {
        return (int) warehouse.version(table, version).files().stream()
                .filter(file -> file.getSize() < SMALL_BYTES)
                .count();
    }

    private Publication publish(Publication before, Map<String, Long> pins) {
        long oldestKept = oldest(keeping.of(publications.all(), now));
        if (pins.equals(before.tables()) && oldestKept == before.oldestKept()) {
            return before;
        }
        tell.accept("Publishing that publications from %d on are kept".formatted(oldestKept));
        Publication after = before.again(before, KIND, null, oldestKept, pins);
        publications.publish(Sessions.writing(), WarehouseSchema.load(), after);
        return after;
    }
}
