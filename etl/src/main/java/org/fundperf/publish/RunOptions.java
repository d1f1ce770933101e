package org.fundperf.publish;

import java.time.Duration;
import org.fundperf.decision.Decisions;
import org.fundperf.load.MissingFiles;

/**
 * What a run is told besides where it works.
 *
 * @param decisions what people decided about figures and findings
 * @param patience how long it waits for another that is writing the warehouse
 */
public record RunOptions(MissingFiles missing, Decisions decisions, RowCountChange rowCountChange, Duration patience) {

    /** As every night. */
    public static final RunOptions DEFAULT =
            new RunOptions(MissingFiles.KEPT, Decisions.none(), RowCountChange.BOUNDED, Duration.ZERO);

    /** The same but for what becomes of documents that are gone. */
    public RunOptions with(MissingFiles otherMissing) {
        return new RunOptions(otherMissing, decisions, rowCountChange, patience);
    }

    /** The same with these decisions. */
    public RunOptions with(Decisions otherDecisions) {
        return new RunOptions(missing, otherDecisions, rowCountChange, patience);
    }
}
