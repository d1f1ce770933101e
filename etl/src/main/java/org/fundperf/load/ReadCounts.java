package org.fundperf.load;

import java.util.Collection;

/**
 * What a run's reading made of documents.
 *
 * @param loaded documents with at least one form
 * @param quarantined documents that could not be read
 * @param ignored documents without a form
 * @param facts of loaded forms
 * @param findings of reading
 */
public record ReadCounts(int loaded, int quarantined, int ignored, int facts, int findings) {

    /** Of a run that has read nothing. */
    public static final ReadCounts NONE = new ReadCounts(0, 0, 0, 0, 0);

    static ReadCounts of(Collection<DocumentSummary> documents) {
        return new ReadCounts(
                count(documents, ReadState.LOADED),
                count(documents, ReadState.QUARANTINED),
                count(documents, ReadState.IGNORED),
                documents.stream().mapToInt(DocumentSummary::factCount).sum(),
                documents.stream().mapToInt(DocumentSummary::findingCount).sum());
    }

    private static int count(Collection<DocumentSummary> documents, ReadState state) {
        return Math.toIntExact(documents.stream()
                .filter(document -> ReadState.of(document.state()) == state)
                .count());
    }
}
