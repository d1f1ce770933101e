package org.fundperf.load;

import java.time.Instant;

/**
 * One content seen at one path: a row of {@code ops.document}, whose comments say what the parts mean.
 *
 * @param validTo when other content took its place at this path; null while it stands there
 */
public record DocumentRecord(
        String sourceFile,
        String sha256,
        String documentId,
        DocumentState state,
        String reasonCode,
        String reason,
        String container,
        long sizeBytes,
        Instant modifiedAt,
        int formCount,
        int factCount,
        int findingCount,
        Instant firstSeen,
        Instant validTo,
        String runId) {

    /** The document's id: enough of its hash to be unique, short enough to type. */
    public static String documentId(String sha256) {
        return sha256.isEmpty() ? null : sha256.substring(0, 16);
    }

    /** Whether this content stands at its path now. */
    public boolean stands() {
        return validTo == null;
    }

    /** Whether the file still looks as it did, without opening it. */
    public boolean looksLike(InboxFile file) {
        return sizeBytes == file.size() && modifiedAt.equals(file.modifiedAt());
    }

    DocumentRecord in(DocumentState newState, String newReasonCode, String newReason) {
        return new DocumentRecord(
                sourceFile,
                sha256,
                documentId,
                newState,
                newReasonCode,
                newReason,
                container,
                sizeBytes,
                modifiedAt,
                formCount,
                factCount,
                findingCount,
                firstSeen,
                validTo,
                runId);
    }

    DocumentRecord endedAt(Instant end) {
        return new DocumentRecord(
                sourceFile,
                sha256,
                documentId,
                state,
                reasonCode,
                reason,
                container,
                sizeBytes,
                modifiedAt,
                formCount,
                factCount,
                findingCount,
                firstSeen,
                end,
                runId);
    }

    DocumentRecord seenAs(InboxFile file) {
        return new DocumentRecord(
                sourceFile,
                sha256,
                documentId,
                state,
                reasonCode,
                reason,
                container,
                file.size(),
                file.modifiedAt(),
                formCount,
                factCount,
                findingCount,
                firstSeen,
                null,
                runId);
    }

    DocumentRecord seenSince(Instant earlier) {
        return new DocumentRecord(
                sourceFile,
                sha256,
                documentId,
                state,
                reasonCode,
                reason,
                container,
                sizeBytes,
                modifiedAt,
                formCount,
                factCount,
                findingCount,
                earlier,
                validTo,
                runId);
    }
}
