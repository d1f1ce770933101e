package org.fundperf.warehouse;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.fundperf.JobFailedException;

/** The files of one table, to take away those that nobody needs. Delta itself knows of no publications. */
public final class TableFiles {

    private static final Pattern LOG = Pattern.compile("(\\d{20})\\.(json|crc|checkpoint\\..*)");

    private final WarehouseFolder warehouse;
    private final String fullName;
    private final Path root;
    private final FileSystem files;

    /** Files of a table that exists. */
    public TableFiles(WarehouseFolder warehouse, String fullName) {
        this.warehouse = warehouse;
        this.fullName = fullName;
        this.root = new Path(warehouse.location(fullName));
        try {
            // Not the warehouse's own, which knows nothing of the checksum files that Spark writes on this machine.
            this.files = root.getFileSystem(warehouse.hadoop());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot reach " + root, e);
        }
    }

    /** Versions that were the newest at some time since then. */
    public Set<Long> newestSince(Instant since) {
        Set<Long> versions = new HashSet<>();
        log().forEach((file, version) -> {
            if (file.getPath().getName().endsWith(".json") && file.getModificationTime() > since.toEpochMilli()) {
                versions.add(version);
                versions.add(version - 1);
            }
        });
        versions.remove(-1L);
        return versions;
    }

    /** Data files that none of these versions reads, and that were there before a time: later ones may be a run's. */
    public List<FileStatus> unread(Collection<Long> versions, Instant before) {
        Set<String> read = new HashSet<>();
        versions.forEach(version -> warehouse.version(fullName, version).files().stream()
                .map(file -> new Path(file.getPath()).getName())
                .forEach(read::add));
        List<FileStatus> unread = new ArrayList<>();
        for (FileStatus file : data()) {
            // Compared by name, in which Delta puts a random number; paths may be written in several ways.
            if (!read.remove(file.getPath().getName()) && file.getModificationTime() < before.toEpochMilli()) {
                unread.add(file);
            }
        }
        if (!read.isEmpty()) {
            throw new JobFailedException(
                    "%s misses the file %s that a publication reads, so nothing was taken away from it; restore the file, or roll back to a publication without it"
                            .formatted(root, read.iterator().next()));
        }
        return unread;
    }

    /** Log files that are needed for no version from this one on: those before the last checkpoint up to it. */
    public List<FileStatus> logBefore(long version) {
        Map<FileStatus, Long> log = log();
        long checkpoint = log.entrySet().stream()
                .filter(file -> file.getKey().getPath().getName().endsWith(".checkpoint.parquet"))
                .mapToLong(Map.Entry::getValue)
                .filter(number -> number <= version)
                .max()
                .orElse(0);
        return log.keySet().stream().filter(file -> log.get(file) < checkpoint).toList();
    }

    /** Takes files away. */
    public void delete(List<FileStatus> unneeded) {
        try {
            for (FileStatus file : unneeded) {
                files.delete(file.getPath(), false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete files of " + root, e);
        }
    }

    private List<FileStatus> data() {
        List<FileStatus> data = new ArrayList<>();
        String prefix = files.makeQualified(root) + "/";
        try {
            RemoteIterator<? extends FileStatus> all = files.listFiles(root, true);
            while (all.hasNext()) {
                FileStatus file = all.next();
                if (!file.getPath().toString().substring(prefix.length()).matches("[_.].*")) {
                    data.add(file);
                }
            }
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + root, e);
        }
    }

    private Map<FileStatus, Long> log() {
        Map<FileStatus, Long> log = new HashMap<>();
        try {
            Arrays.stream(files.listStatus(new Path(root, "_delta_log"))).forEach(file -> {
                Matcher name = LOG.matcher(file.getPath().getName());
                if (name.matches()) {
                    log.put(file, Long.parseLong(name.group(1)));
                }
            });
            return log;
        } catch (FileNotFoundException e) {
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the Delta log of " + root, e);
        }
    }
}
