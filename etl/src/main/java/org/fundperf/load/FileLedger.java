package org.fundperf.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which content stands at which path of the inbox, brought up to date. What holds follows from where contents stand,
 * not from the order in which they came:
 *
 * <ul>
 *   <li>a content stands until another that can be read takes its place; a damaged file thrown over it is listed, and
 *       costs no figure;
 *   <li>a file that is gone while its bytes stand elsewhere was moved;
 *   <li>a file that is gone altogether still stands, unless such files are to be withdrawn: documents are not unmade
 *       by being tidied away.
 * </ul>
 */
final class FileLedger {

    private record Place(String path, String sha256) {}

    private final Map<Place, FileRecord> records = new LinkedHashMap<>();
    private final Instant now;
    private final String runId;

    FileLedger(Collection<FileRecord> known, Instant now, String runId) {
        known.forEach(file -> records.put(new Place(file.sourceFile(), file.sha256()), file));
        this.now = now;
        this.runId = runId;
    }

    /** Takes note of what was read, one content a path. */
    void read(Collection<DocumentSummary> documents, Map<String, InboxFile> files) {
        Map<String, DocumentSummary> read =
                documents.stream().collect(Collectors.toMap(DocumentSummary::path, Function.identity()));
        // One pass over all records: a pass for each document would cost the square of a first run's files.
        records.replaceAll((place, there) ->
                isReplaced(there, read.get(place.path())) ? there.ended(now, EndReason.REPLACED) : there);
        documents.forEach(document -> place(document, files.get(document.path())));
    }

    private static boolean isReplaced(FileRecord there, DocumentSummary read) {
        return read != null
                && there.stands()
                && !there.sha256().equals(read.sha256())
                && (ReadState.of(read.state()) == ReadState.LOADED || !there.holds());
    }

    private void place(DocumentSummary read, InboxFile file) {
        records.merge(
                new Place(read.path(), read.sha256()),
                FileRecord.of(read, file, now, runId),
                (earlier, again) -> FileRecord.of(read, file, earlier.firstSeen(), runId));
    }

    /** Takes note of files that are gone. */
    void missing(Set<String> present, MissingFiles missing) {
        Set<String> contents = records.values().stream()
                .filter(file -> file.stands() && present.contains(file.sourceFile()))
                .map(FileRecord::sha256)
                .collect(Collectors.toSet());
        records.replaceAll((place, file) -> {
            if (!file.stands() || present.contains(place.path())) {
                return file;
            }
            if (contents.contains(place.sha256())) {
                return file.ended(now, EndReason.MOVED);
            }
            return missing == MissingFiles.WITHDRAWN ? file.ended(now, EndReason.WITHDRAWN) : file;
        });
    }

    /** All records, ordered by path. */
    List<FileRecord> records() {
        List<FileRecord> result = new ArrayList<>(records.values());
        result.sort(Comparator.comparing(FileRecord::sourceFile)
                .thenComparing(FileRecord::firstSeen)
                .thenComparing(FileRecord::sha256));
        return result;
    }

    /**
     * The path each document is read from: of equal contents that stand, the first by name, since folders and file names
     * may say a year or a region and it must not matter which copy came first.
     */
    static Map<String, FileRecord> primaries(Collection<FileRecord> records) {
        Map<String, FileRecord> primaries = new TreeMap<>();
        records.stream()
                .filter(file -> file.stands() && file.documentId() != null)
                .forEach(file -> primaries.merge(
                        file.documentId(),
                        file,
                        (one, other) -> one.sourceFile().compareTo(other.sourceFile()) <= 0 ? one : other));
        return primaries;
    }

    /** Standing records by path; where a file that could not be read lies over one that holds, that is the file. */
    static Map<String, FileRecord> lying(Collection<FileRecord> records) {
        Map<String, FileRecord> lying = new HashMap<>();
        records.stream()
                .filter(FileRecord::stands)
                .forEach(file -> lying.merge(file.sourceFile(), file, (one, other) -> one.holds() ? other : one));
        return lying;
    }
}
