package org.fundperf.serve;

import org.apache.spark.sql.SparkSession;
import org.fundperf.JobFailedException;
import org.fundperf.publish.Publication;
import org.fundperf.publish.Publications;
import org.fundperf.warehouse.SnapshotCatalog;
import org.fundperf.warehouse.WarehouseFolder;

/** Shows a publication in a session: the newest, or the one a client names. */
final class Snapshots {

    /** What a client calls the newest. */
    static final String NEWEST = "newest";

    private final WarehouseFolder folder;
    private final Publications publications;

    Snapshots(WarehouseFolder folder) {
        this.folder = folder;
        this.publications = new Publications(folder);
    }

    /**
     * Shows a publication from now on; returns its number.
     *
     * @param wanted a number, or {@value #NEWEST}
     */
    long show(SparkSession session, String wanted) {
        Publication publication =
                wanted.equals(NEWEST) ? publications.inForce() : publications.numbered(number(wanted));
        SnapshotCatalog.of(session).show(folder, publications.snapshot(publication), publications::snapshotOf);
        return publication.publicationId();
    }

    private static long number(String wanted) {
        if (!wanted.matches("\\d{1,18}")) {
            throw new JobFailedException(
                    "fundperf.publication must be the number of a publication or %s, but is “%s”; ops.publication lists them"
                            .formatted(NEWEST, wanted));
        }
        return Long.parseLong(wanted);
    }
}
