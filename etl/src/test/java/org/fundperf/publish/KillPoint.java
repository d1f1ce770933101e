package org.fundperf.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A moment at which a run stood still.
 *
 * @param warehouse the folder as it was then
 * @param commits tables that the run had committed to
 * @param isOfPublication whether the run had begun to write the publication, or had written it
 * @param stage what it had come to, in words
 */
record KillPoint(Path warehouse, Set<String> commits, boolean isOfPublication, String stage) {

    static final String PUBLISHED = "published";

    private static final Pattern COMMIT = Pattern.compile("(\\w+/\\w+)/_delta_log/\\d+\\.json");

    /** Leaves the processor to the run, and is shorter than its commits are apart. */
    private static final long MOMENT_NANOS = 3_000_000;

    /** Of the moments that differ in no commit: how many are wanted at the beginning, and of the publication. */
    private static final int MOST_IN_A_ROW = 4;

    /**
     * Stops the run whenever it has committed, and copies the warehouse; returns when it has ended, or when no moment that
     * is wanted can follow.
     */
    static List<KillPoint> of(Victim victim, Path warehouse, Path copies, Predicate<KillPoint> wanted)
            throws IOException {
        List<KillPoint> points = new ArrayList<>();
        List<String> before = files(warehouse);
        List<String> seen = before;
        KillPoint last = at(warehouse, before, before);
        int inARow = 0;
        while (victim.isAlive()) {
            List<String> files = files(warehouse);
            KillPoint point = at(warehouse, before, files);
            if (!points.isEmpty() && !wanted.test(point)) {
                return points;
            }
            if (files.equals(seen) || !wanted.test(point)) {
                LockSupport.parkNanos(MOMENT_NANOS);
                continue;
            }
            seen = files;
            inARow = point.isLike(last) ? inARow + 1 : 0;
            last = point;
            if ((inARow == 0 || (point.isRare() && inARow < MOST_IN_A_ROW)) && victim.stop()) {
                points.add(at(KillTest.copy(warehouse, copies.resolve("point " + points.size())), before));
                victim.resume();
            }
        }
        return points;
    }

    /**
     * What a run had come to.
     *
     * @param before files of the warehouse when it began
     */
    static KillPoint at(Path warehouse, List<String> before) {
        return at(warehouse, before, files(warehouse));
    }

    private static KillPoint at(Path warehouse, List<String> before, List<String> files) {
        Set<String> written = new TreeSet<>(files);
        written.removeAll(before);
        Set<String> commits = written.stream()
                .map(COMMIT::matcher)
                .filter(Matcher::matches)
                .map(commit -> commit.group(1).replace('/', '.'))
                .collect(Collectors.toCollection(TreeSet::new));
        boolean publishing = written.stream().anyMatch(file -> file.startsWith("ops/publication"));
        return new KillPoint(warehouse, commits, publishing, stage(commits, publishing));
    }

    private static String stage(Set<String> commits, boolean publishing) {
        if (commits.contains(Publications.TABLE)) {
            return PUBLISHED;
        } else if (publishing) {
            return "publishing";
        } else if (commits.contains(RunLog.TABLE)) {
            return "all but published";
        } else if (commits.isEmpty()) {
            return "before the first commit";
        }
        return commits.stream().anyMatch(table -> table.startsWith("mart.")) ? "marts" : "facts and dimensions";
    }

    boolean isBeforePublication() {
        return !isOfPublication;
    }

    private boolean isLike(KillPoint other) {
        return commits.equals(other.commits) && isOfPublication == other.isOfPublication;
    }

    private boolean isRare() {
        return commits.isEmpty() || isOfPublication;
    }

    /** Paths of all files and folders below a folder that may change while it is read. */
    static List<String> files(Path root) {
        List<String> files = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    files.add(root.relativize(directory).toString());
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(root.relativize(file).toString());
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Collections.sort(files);
        return files;
    }
}
