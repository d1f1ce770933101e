package org.fundperf.publish;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fundperf.load.ReadCounts;
import org.fundperf.warehouse.WarehouseFolder;

/**
 * What is known of a run, at its end or as far as it came. A row of {@code ops.run}, whose comments say what the parts
 * mean; the content of {@link LastRun}; the source of the metrics.
 *
 * @param runId null when it failed before it could open the warehouse
 * @param finishedAt null while it works
 * @param problem why it failed, in one line; null otherwise
 * @param documentsRead opened, because they were new or changed
 * @param documentsUnchanged left alone
 * @param read what reading made of the documents
 * @param publicationId the one in force after it; null while there is none
 * @param secondsByStage in the order of the stages
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
public record RunRecord(
        String runId,
        Instant startedAt,
        Instant finishedAt,
        RunState state,
        String problem,
        String version,
        int schemaVersion,
        String readerVersion,
        String queryVersion,
        int documentsRead,
        int documentsUnchanged,
        ReadCounts read,
        Long publicationId,
        Map<String, BigDecimal> secondsByStage,
        List<String> warnings) {

    public RunRecord {
        secondsByStage = new LinkedHashMap<>(secondsByStage);
        warnings = List.copyOf(warnings);
    }

    /** Of a run that failed before it could open the warehouse. */
    public static RunRecord notBegun(Instant startedAt, String problem) {
        return new RunRecord(
                null,
                startedAt,
                Instant.now(),
                RunState.FAILED,
                problem,
                RunRecord.class.getPackage().getImplementationVersion(),
                WarehouseFolder.SCHEMA_VERSION,
                null,
                null,
                0,
                0,
                ReadCounts.NONE,
                null,
                Map.of(),
                List.of());
    }

    /** The same with the publication that it is about to put in force. */
    RunRecord publishing(long id) {
        return new RunRecord(
                runId,
                startedAt,
                finishedAt,
                state,
                problem,
                version,
                schemaVersion,
                readerVersion,
                queryVersion,
                documentsRead,
                documentsUnchanged,
                read,
                id,
                secondsByStage,
                warnings);
    }
}
