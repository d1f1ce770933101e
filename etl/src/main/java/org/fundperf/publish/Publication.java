package org.fundperf.publish;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/**
 * A published snapshot: a row of {@code ops.publication}, and the note on the commit that added it, where readers find
 * it without opening the table.
 *
 * @param publishedAt ISO 8601, UTC
 * @param kind {@code run}, {@code rollback} or {@code maintain}
 * @param restoredPublicationId whose tables a rollback shows again; null otherwise
 * @param readerVersion {@link org.fundperf.schema.Fingerprint#ofReading}
 * @param queryVersion {@link org.fundperf.schema.Fingerprint#ofTables}
 * @param oldestKept earliest publication whose tables were not cleaned away
 * @param tables Delta version by table
 * @param rowCounts rows by table
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Publication(
        long publicationId,
        String publishedAt,
        String kind,
        Long restoredPublicationId,
        String runId,
        int schemaVersion,
        String readerVersion,
        String queryVersion,
        long oldestKept,
        Map<String, Long> tables,
        Map<String, Long> rowCounts) {

    private static final JsonMapper JSON = new JsonMapper();

    public Publication {
        // Notes of before there was any cleaning do not name it.
        oldestKept = Math.max(1, oldestKept);
        tables = new TreeMap<>(tables);
        rowCounts = new TreeMap<>(rowCounts);
    }

    static Publication fromNote(String json) {
        try {
            return JSON.readValue(json, Publication.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A publication's note is not what this program writes", e);
        }
    }

    String note() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A publication cannot be written as JSON", e);
        }
    }

    /**
     * A publication made of this one without another run.
     *
     * @param after the one in force until now
     * @param restored see {@link #restoredPublicationId}
     */
    Publication again(Publication after, String newKind, Long restored, long newOldestKept, Map<String, Long> pins) {
        return new Publication(
                after.publicationId + 1,
                now(),
                newKind,
                restored,
                runId,
                schemaVersion,
                readerVersion,
                queryVersion,
                newOldestKept,
                pins,
                rowCounts);
    }

    /** The present, as {@link #publishedAt} says it. */
    static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /** When it was published. */
    public Instant time() {
        return Instant.parse(publishedAt);
    }
}
