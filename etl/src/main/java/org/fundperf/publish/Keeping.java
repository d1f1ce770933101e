package org.fundperf.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What cleaning leaves.
 *
 * @param publications the last so many runs and rollbacks can be put in force again
 * @param readers how long a reader may go on with a publication that is no longer in force, and a run with its files
 */
public record Keeping(int publications, Duration readers) {

    /** Those that are kept of all publications, newest first. */
    List<Publication> of(List<Publication> all, Instant now) {
        int kept = 1;
        int counted = counts(all.get(0));
        while (kept < all.size() && (counted < publications || stillRead(all.get(kept - 1), now))) {
            counted += counts(all.get(kept));
            kept++;
        }
        return all.subList(0, kept);
    }

    /** What cleaning itself published shows what the one before showed. */
    private static int counts(Publication publication) {
        return publication.kind().equals(Maintenance.KIND) ? 0 : 1;
    }

    private boolean stillRead(Publication successor, Instant now) {
        return successor.time().isAfter(startOfReaders(now));
    }

    Instant startOfReaders(Instant now) {
        return now.minus(readers);
    }
}
