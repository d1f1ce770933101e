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
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A moment at which a run stood still.
 *
 * @param warehouse the folder as it was then
 * @param commits tables that the run had committed to
 * @param isPublishing whether the run had written anything of {@code ops.publication}'s commit
 * @param stage what it had come to, in words
 */
record KillPoint(Path warehouse, Set<String> commits, boolean isPublishing, String stage) {

    static final String PUBLISHED = "published";

    private static final Pattern COMMIT = Pattern.compile("(\\w+/\\w+)/_delta_log/\\d+\\.json");

    /** Between two commits; more would be of the same kind. */
    private static final int MOST_IN_A_ROW = 1;

    /** Stops the run whenever its files have changed, until it ends or has come to the end that is wanted. */
    static List<KillPoint> of(Victim victim, Path warehouse, Path copies, Predicate<KillPoint> end) throws IOException {
        Set<String> before = commits(files(warehouse));
        List<String> publishedBefore = publishing(files(warehouse));
        List<KillPoint> points = new ArrayList<>();
        List<String> seen = files(warehouse);
        Set<String> commits = Set.of();
        int inARow = 0;
        while (victim.isAlive()) {
            List<String> now = files(warehouse);
            if (now.equals(seen) || !victim.stop()) {
                continue;
            }
            seen = files(warehouse);
            Set<String> committed = commits(seen);
            committed.removeAll(before);
            inARow = committed.equals(commits) ? inARow + 1 : 0;
            commits = committed;
            if (inARow <= MOST_IN_A_ROW) {
                Path copy = KillTest.copy(warehouse, copies.resolve("point " + points.size()));
                Set<String> tables = tables(commits);
                boolean publishing = !publishing(seen).equals(publishedBefore);
                points.add(new KillPoint(copy, tables, publishing, stage(seen, tables, publishing)));
                if (end.test(points.get(points.size() - 1))) {
                    victim.kill();
                    return points;
                }
            }
            victim.resume();
        }
        return points;
    }

    private static String stage(List<String> files, Set<String> commits, boolean publishing) {
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

    private static List<String> publishing(List<String> files) {
        return files.stream().filter(file -> file.contains("ops/publication")).toList();
    }

    private static Set<String> commits(List<String> files) {
        return files.stream()
                .filter(file -> COMMIT.matcher(file).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> tables(Set<String> commits) {
        return commits.stream()
                .map(COMMIT::matcher)
                .filter(Matcher::matches)
                .map(commit -> commit.group(1).replace('/', '.'))
                .collect(Collectors.toSet());
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
