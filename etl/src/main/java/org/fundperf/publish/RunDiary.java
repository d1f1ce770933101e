package org.fundperf.publish;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fundperf.load.ReadCounts;
import org.fundperf.warehouse.WarehouseFolder;

/** What a run knows of itself while it works. */
final class RunDiary {

    private final Instant startedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private final String runId = startedAt.toString().replaceAll("\\D", "").substring(0, 14) + "-"
            + UUID.randomUUID().toString().substring(0, 8);
    private final Progress progress;
    private final String readerVersion;
    private final String queryVersion;

    private int documentsRead;
    private int documentsUnchanged;
    private ReadCounts read = ReadCounts.NONE;
    private Long publicationId;
    private final List<String> warnings = new ArrayList<>();

    RunDiary(Progress progress, String readerVersion, String queryVersion) {
        this.progress = progress;
        this.readerVersion = readerVersion;
        this.queryVersion = queryVersion;
    }

    String runId() {
        return runId;
    }

    String readerVersion() {
        return readerVersion;
    }

    String queryVersion() {
        return queryVersion;
    }

    Instant startedAt() {
        return startedAt;
    }

    void found(int documents, int unchanged) {
        documentsRead = documents;
        documentsUnchanged = unchanged;
    }

    void read(ReadCounts counts) {
        read = counts;
    }

    /** Something is not in order, but stops nothing. */
    void warn(String warning) {
        warnings.add(warning);
        progress.warning(warning);
    }

    /** The publication that readers see now. */
    void inForce(long id) {
        publicationId = id;
    }

    /** @param problem null unless it failed */
    RunRecord record(RunState state, String problem) {
        return new RunRecord(
                runId,
                startedAt,
                state == RunState.STARTED ? null : Instant.now().truncatedTo(ChronoUnit.MICROS),
                state,
                problem,
                RunDiary.class.getPackage().getImplementationVersion(),
                WarehouseFolder.SCHEMA_VERSION,
                readerVersion,
                queryVersion,
                documentsRead,
                documentsUnchanged,
                read,
                publicationId,
                progress.secondsByStage(),
                List.copyOf(warnings));
    }
}
