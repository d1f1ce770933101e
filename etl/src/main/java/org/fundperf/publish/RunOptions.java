package org.fundperf.publish;

import java.time.Duration;
import org.fundperf.load.MissingFiles;

/**
 * What a run may do that is not done every night.
 *
 * @param patience how long it waits for another that is writing the warehouse
 */
public record RunOptions(MissingFiles missing, RowCountChange rowCountChange, Duration patience) {

    /** As every night. */
    public static final RunOptions DEFAULT = new RunOptions(MissingFiles.KEPT, RowCountChange.BOUNDED, Duration.ZERO);

    /** The same but for what becomes of documents that are gone. */
    public RunOptions with(MissingFiles otherMissing) {
        return new RunOptions(otherMissing, rowCountChange, patience);
    }
}
