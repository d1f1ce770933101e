package org.fundperf.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fundperf.publish.LastRun;
import org.fundperf.publish.Publication;
import org.fundperf.publish.RunRecord;

/**
 * The first lines of a status, which need no query: how the last run ended, also when it left no row in any table, and
 * which publication is in force.
 */
record StatusHead(Optional<LastRun> lastRun, Optional<Publication> publication, Instant now) {

    void printText(PrintWriter out) {
        out.println("Last run      " + lastRun.map(last -> run(last.run())).orElse("not recorded"));
        out.println("Last success  "
                + lastRun.map(LastRun::lastSuccessAt).map(this::time).orElse("none"));
        out.println("In force      " + publication.map(this::inForce).orElse("nothing is published yet"));
    }

    /** Values are JSON. */
    Map<String, String> json() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("last_run", lastRun.map(LastRun::json).orElse("null").strip());
        fields.put("publication", publication.map(StatusHead::json).orElse("null"));
        return fields;
    }

    private static String json(Publication publication) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("publication_id", publication.publicationId());
        fields.put("published_at", publication.publishedAt());
        fields.put("kind", publication.kind());
        fields.put("restored_publication_id", publication.restoredPublicationId());
        fields.put("run_id", publication.runId());
        try {
            return new JsonMapper().writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("The status cannot be written as JSON", e);
        }
    }

    private String run(RunRecord run) {
        return switch (run.state()) {
            case STARTED -> "began " + time(run.startedAt()) + ", and has not ended: it still works, or was killed";
            case PUBLISHED ->
                "%s, published: %d documents read, %d unchanged, in %d s"
                        .formatted(time(run.finishedAt()), run.documentsRead(), run.documentsUnchanged(), seconds(run));
            case UNCHANGED ->
                "%s, nothing new: %d documents unchanged".formatted(time(run.finishedAt()), run.documentsUnchanged());
            case FAILED -> time(run.finishedAt()) + ", failed: " + run.problem();
        };
    }

    private static long seconds(RunRecord run) {
        return Duration.between(run.startedAt(), run.finishedAt()).toSeconds();
    }

    private String inForce(Publication publication) {
        String restored = publication.restoredPublicationId() == null
                ? ""
                : ", a rollback to " + publication.restoredPublicationId();
        return "publication %d of %s%s".formatted(publication.publicationId(), time(publication.time()), restored);
    }

    private String time(Instant time) {
        return "%s (%s ago)".formatted(time.truncatedTo(ChronoUnit.SECONDS), age(Duration.between(time, now)));
    }

    private static String age(Duration age) {
        if (age.toDays() > 1) {
            return age.toDays() + " days";
        }
        return age.toHours() > 1 ? age.toHours() + " hours" : Math.max(age.toMinutes(), 0) + " min";
    }
}
