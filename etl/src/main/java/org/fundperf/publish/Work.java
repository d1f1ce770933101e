package org.fundperf.publish;

import java.util.List;
import java.util.Set;
import org.fundperf.load.FileRecord;
import org.fundperf.load.InboxFile;
import org.fundperf.load.MissingFiles;

/**
 * What a run has before it.
 *
 * @param known {@code ops.file} as published
 * @param present paths of the inbox's files
 * @param arrivals files to read
 * @param sameQueries whether the marts were computed by the queries of now
 * @param decided decisions that are not as published
 */
record Work(
        List<FileRecord> known,
        Set<String> present,
        List<InboxFile> arrivals,
        boolean sameQueries,
        Set<String> decided) {

    boolean concernsFiles(MissingFiles missing) {
        return !arrivals.isEmpty()
                || (missing == MissingFiles.WITHDRAWN
                        && known.stream().anyMatch(file -> file.stands() && !present.contains(file.sourceFile())));
    }

    int unchanged() {
        return present.size() - arrivals.size();
    }
}
