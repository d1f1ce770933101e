package org.fundperf.publish;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.fundperf.JobFailedException;
import org.fundperf.schema.WarehouseSchema;
import org.fundperf.warehouse.Sessions;
import org.fundperf.warehouse.WarehouseFolder;
import org.fundperf.warehouse.WarehouseLock;

/**
 * Goes back to an earlier publication by publishing its set of table versions again; nothing is deleted, so going
 * forward again is another rollback. The next run takes the restored set for what it knows: documents that arrived
 * since are new to it.
 */
public final class Rollback {

    private Rollback() {}

    /**
     * Puts an earlier set of tables in force.
     *
     * @param id of a publication; null for the one before the newest
     * @return the new publication
     */
    public static Publication to(String warehouse, Long id) {
        return to(warehouse, id, Duration.ZERO, line -> {});
    }

    /**
     * As above.
     *
     * @param patience how long to wait for another process that writes the warehouse
     * @param tell is told of the waiting
     */
    @SuppressWarnings("try") // The lock is held, not used.
    public static Publication to(String warehouse, Long id, Duration patience, Consumer<String> tell) {
        WarehouseFolder folder = WarehouseFolder.existing(warehouse);
        try (WarehouseLock lock = WarehouseLock.take(folder, patience, tell)) {
            Publications publications = new Publications(folder);
            List<Publication> all = publications.all();
            Publication newest = publications.inForce();
            Publication target = id == null ? previous(all) : publications.publication(id);
            Map<String, Long> tables = new TreeMap<>(target.tables());
            // What the runs did is not undone by it.
            folder.commits(RunLog.TABLE).newest().ifPresent(version -> tables.put(RunLog.TABLE, version));
            Publication restored =
                    target.again(newest, "rollback", target.publicationId(), newest.oldestKept(), tables);
            publications.publish(Sessions.writing(), WarehouseSchema.load(), restored);
            return restored;
        }
    }

    private static Publication previous(List<Publication> all) {
        // Cleaning publishes what was published before it.
        return all.stream()
                .dropWhile(publication -> publication.kind().equals(Maintenance.KIND))
                .skip(1)
                .findFirst()
                .orElseThrow(() -> new JobFailedException("There is no earlier publication to go back to"));
    }
}
