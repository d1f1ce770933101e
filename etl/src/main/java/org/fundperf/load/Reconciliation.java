package org.fundperf.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the job knows of the inbox's files, brought up to date. States follow from which content stands at which path,
 * not from the order of arrival: of equal contents that load, one is loaded and the others are its duplicates; a
 * content that stands nowhere any more is superseded.
 *
 * <p>A file that is gone from the inbox keeps its last content: documents are not withdrawn by being tidied away.
 */
final class Reconciliation {

    private record Place(String path, String sha256) {}

    private final Map<Place, DocumentRecord> records = new LinkedHashMap<>();
    private final Instant now;
    private final String runId;

    Reconciliation(Collection<DocumentRecord> known, Instant now, String runId) {
        known.forEach(document -> records.put(new Place(document.sourceFile(), document.sha256()), document));
        this.now = now;
        this.runId = runId;
    }

    /** Takes note of what was read, and returns all records with their states. */
    List<DocumentRecord> with(Collection<DocumentSummary> read, Map<String, InboxFile> files) {
        read.forEach(document -> place(document, files.get(document.path())));
        Map<String, List<DocumentRecord>> byContent = new TreeMap<>();
        List<DocumentRecord> result = new ArrayList<>();
        for (DocumentRecord document : records.values()) {
            if (wasLoaded(document)) {
                byContent
                        .computeIfAbsent(document.sha256(), hash -> new ArrayList<>())
                        .add(document);
            } else {
                result.add(
                        document.stands()
                                ? document
                                : document.in(
                                        DocumentState.SUPERSEDED,
                                        "replaced",
                                        "Other content took its place at this path"));
            }
        }
        byContent.values().forEach(same -> result.addAll(settled(same)));
        result.sort(Comparator.comparing(DocumentRecord::sourceFile)
                .thenComparing(DocumentRecord::firstSeen)
                .thenComparing(DocumentRecord::sha256));
        return result;
    }

    /** Superseded and duplicate records had been loaded once, or would have been, unless nothing was read from them. */
    private static boolean wasLoaded(DocumentRecord document) {
        return switch (document.state()) {
            case LOADED, DUPLICATE -> true;
            case SUPERSEDED -> document.factCount() > 0;
            case QUARANTINED, IGNORED -> false;
        };
    }

    private void place(DocumentSummary read, InboxFile file) {
        records.replaceAll((place, document) -> place.path().equals(read.path())
                        && document.stands()
                        && !place.sha256().equals(read.sha256())
                ? document.endedAt(now)
                : document);
        Place place = new Place(read.path(), read.sha256());
        DocumentRecord earlier = records.get(place);
        DocumentRecord current = new DocumentRecord(
                read.path(),
                read.sha256(),
                DocumentRecord.documentId(read.sha256()),
                DocumentState.of(read.state()),
                read.reasonCode(),
                read.reason(),
                read.container(),
                file.size(),
                file.modifiedAt(),
                read.formCount(),
                read.factCount(),
                read.findingCount(),
                now,
                null,
                runId);
        records.put(place, earlier == null ? current : current.seenSince(earlier.firstSeen()));
    }

    private static List<DocumentRecord> settled(List<DocumentRecord> same) {
        DocumentRecord primary = same.stream()
                .filter(DocumentRecord::stands)
                .min(Comparator.comparing((DocumentRecord document) -> document.state() != DocumentState.LOADED)
                        .thenComparing(DocumentRecord::firstSeen)
                        .thenComparing(DocumentRecord::sourceFile))
                .orElse(null);
        return same.stream().map(document -> settled(document, primary)).toList();
    }

    private static DocumentRecord settled(DocumentRecord document, DocumentRecord primary) {
        if (!document.stands()) {
            return document.in(DocumentState.SUPERSEDED, "replaced", "Other content took its place at this path");
        }
        return document.equals(primary)
                ? document.in(DocumentState.LOADED, null, null)
                : document.in(
                        DocumentState.DUPLICATE,
                        "same_bytes",
                        "The same bytes are loaded from " + primary.sourceFile());
    }
}
