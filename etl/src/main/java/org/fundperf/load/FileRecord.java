package org.fundperf.load;

import java.time.Instant;

/**
 * One content seen at one path: a row of {@code ops.file}, whose comments say what the parts mean.
 *
 * @param sha256 empty when the bytes could not be read
 * @param factsHash of all that was read, whatever the path; tells whether a moved file reads as it did
 * @param validTo when it left this path; null while it stands there
 * @param endReason why it left; null while it stands there
 */
public record FileRecord(
        String sourceFile,
        String sha256,
        String documentId,
        ReadState state,
        String reasonCode,
        String reason,
        String container,
        long sizeBytes,
        Instant modifiedAt,
        int formCount,
        int factCount,
        int findingCount,
        String factsHash,
        Instant firstSeen,
        Instant validTo,
        EndReason endReason,
        String runId) {

    static FileRecord of(DocumentSummary read, InboxFile file, Instant firstSeen, String runId) {
        return new FileRecord(
                read.path(),
                read.sha256(),
                documentId(read.sha256()),
                ReadState.of(read.state()),
                read.reasonCode(),
                read.reason(),
                read.container().isEmpty() ? null : read.container(),
                file.size(),
                file.modifiedAt(),
                read.formCount(),
                read.factCount(),
                read.findingCount(),
                read.factsHash(),
                firstSeen,
                null,
                null,
                runId);
    }

    /** The document's id: enough of its hash to be unique, short enough to type. */
    public static String documentId(String sha256) {
        return sha256.isEmpty() ? null : sha256.substring(0, 16);
    }

    /** Whether this content stands at its path now. */
    public boolean stands() {
        return validTo == null;
    }

    /** Whether it was read and stands. */
    boolean holds() {
        return stands() && state == ReadState.LOADED;
    }

    /** Whether the file still looks as it did, without opening it. */
    boolean looksLike(InboxFile file) {
        return sizeBytes == file.size() && modifiedAt.equals(file.modifiedAt());
    }

    FileRecord ended(Instant when, EndReason why) {
        return new FileRecord(
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
                factsHash,
                firstSeen,
                when,
                why,
                runId);
    }
}
