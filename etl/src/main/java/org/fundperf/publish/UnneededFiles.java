package org.fundperf.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.fundperf.warehouse.TableFiles;
import org.fundperf.warehouse.WarehouseFolder;

/**
 * Files of a table that nobody needs.
 *
 * @param data files of rows
 * @param log files of the Delta log
 */
public record UnneededFiles(String table, TableFiles files, List<FileStatus> data, List<FileStatus> log) {

    /**
     * Looks for them in all tables.
     *
     * @param kept publications, newest first
     * @param since readers, and a run that lost its lock, may have begun then, but not before
     */
    static List<UnneededFiles> in(WarehouseFolder warehouse, List<Publication> kept, Instant since) {
        List<UnneededFiles> result = new ArrayList<>();
        needed(warehouse, kept, since).forEach((table, versions) -> {
            TableFiles files = new TableFiles(warehouse, table);
            UnneededFiles unneeded =
                    new UnneededFiles(table, files, files.unread(versions, since), files.logBefore(versions.first()));
            if (unneeded.count() > 0) {
                result.add(unneeded);
            }
        });
        return result;
    }

    private static Map<String, SortedSet<Long>> needed(
            WarehouseFolder warehouse, List<Publication> kept, Instant since) {
        Map<String, SortedSet<Long>> needed = new TreeMap<>();
        kept.forEach(publication -> publication
                .tables()
                .forEach((table, version) -> versions(needed, table).add(version)));
        // The notes of all publications that are kept stand in its log.
        versions(needed, Publications.TABLE).add(new Publications(warehouse).version(kept.get(kept.size() - 1)));
        // Of the diaries readers see what is newest when they begin.
        Publications.DIARIES.forEach(
                diary -> versions(needed, diary).addAll(new TableFiles(warehouse, diary).newestSince(since)));
        // What a failed run left is not needed here, but another tool would read it.
        needed.forEach((table, versions) ->
                versions.add(warehouse.commits(table).newest().orElseThrow()));
        return needed;
    }

    private static SortedSet<Long> versions(Map<String, SortedSet<Long>> needed, String table) {
        return needed.computeIfAbsent(table, name -> new TreeSet<>());
    }

    /** Number of files. */
    public int count() {
        return data.size() + log.size();
    }

    /** Their size. */
    public long bytes() {
        return Stream.concat(data.stream(), log.stream())
                .mapToLong(FileStatus::getLen)
                .sum();
    }

    void delete(Consumer<String> tell) {
        tell.accept("Cleaning %s: %d files".formatted(table, count()));
        files.delete(data);
        files.delete(log);
    }
}
