package org.fundperf.shell;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.fundperf.JobFailedException;
import org.fundperf.sql.SnapshotQuery;

/** A publication that is being opened, which takes as long as Spark needs to start. */
final class Opening {

    private final FutureTask<SnapshotQuery> snapshot;

    /**
     * Begins to open.
     *
     * @param publicationId null for the newest
     */
    Opening(String warehouse, Long publicationId) {
        snapshot = new FutureTask<>(() -> SnapshotQuery.over(warehouse, publicationId));
        Thread thread = new Thread(snapshot, "opening");
        thread.setDaemon(true);
        thread.start();
    }

    /** The publication, when it is open; fails with what kept it from opening. */
    SnapshotQuery await() throws InterruptedException {
        try {
            return snapshot.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof JobFailedException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Whether there is nothing to wait for. */
    boolean isDone() {
        return snapshot.isDone();
    }
}
