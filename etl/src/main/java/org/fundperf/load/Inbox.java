package org.fundperf.load;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.fundperf.JobFailedException;

/** The folder that documents arrive in, on any Hadoop file system. */
public final class Inbox {

    /** Folders within folders within … beyond this are not documents' folders. */
    private static final int MOST_LEVELS = 32;

    private final FileSystem files;
    private final Path root;
    private final List<InboxFile> found = new ArrayList<>();

    private Inbox(FileSystem files, Path root) {
        this.files = files;
        this.root = root;
    }

    /**
     * All documents below a folder, ordered by path. Hidden files, office programs' lock files and half-copied files
     * are left out, and so are links that lead out of the folder, pipes, sockets and devices.
     */
    public static List<InboxFile> list(String location, Configuration hadoop) {
        try {
            Path root = new Path(location);
            FileSystem files = root.getFileSystem(hadoop);
            if (!files.getFileStatus(root).isDirectory()) {
                throw new JobFailedException(
                        "The inbox %s is a file; name the folder that holds it with --inbox".formatted(location));
            }
            Inbox inbox = new Inbox(files, files.makeQualified(root));
            inbox.collect(inbox.root, "", 0);
            inbox.found.sort(Comparator.comparing(InboxFile::path));
            if (inbox.found.isEmpty()) {
                throw new JobFailedException(
                        "The inbox %s holds no documents; put some into it or name another folder with --inbox"
                                .formatted(location));
            }
            return List.copyOf(inbox.found);
        } catch (FileNotFoundException e) {
            throw new JobFailedException(
                    "There is no inbox %s; create the folder or name another with --inbox".formatted(location), e);
        } catch (IOException | IllegalArgumentException e) {
            throw new JobFailedException("The inbox %s cannot be listed: %s".formatted(location, e.getMessage()), e);
        }
    }

    private void collect(Path folder, String prefix, int level) throws IOException {
        for (FileStatus status : files.listStatus(folder)) {
            String name = status.getPath().getName();
            if (isNoDocument(name) || mayNotBeOpened(status)) {
                continue;
            }
            if (!status.isDirectory()) {
                found.add(new InboxFile(
                        prefix + name,
                        status.getPath().toUri().toString(),
                        status.getLen(),
                        Instant.ofEpochMilli(status.getModificationTime())));
            } else if (level < MOST_LEVELS) {
                collect(status.getPath(), prefix + name + "/", level + 1);
            }
        }
    }

    private static boolean isNoDocument(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return name.startsWith(".")
                || name.startsWith("~$")
                || lower.endsWith(".tmp")
                || lower.endsWith(".part")
                || lower.endsWith(".crdownload")
                || lower.endsWith("._copying_")
                || lower.equals("thumbs.db")
                || lower.equals("desktop.ini");
    }

    /** Folders behind links are skipped altogether: they may loop. Opening a pipe would wait for ever. */
    private boolean mayNotBeOpened(FileStatus status) throws IOException {
        if (!"file".equals(root.toUri().getScheme())) {
            return status.isSymlink();
        }
        java.nio.file.Path file = java.nio.file.Path.of(status.getPath().toUri().getPath());
        if (!status.isDirectory() && !Files.isRegularFile(file)) {
            return true;
        }
        if (!Files.isSymbolicLink(file)) {
            return false;
        }
        java.nio.file.Path inbox = java.nio.file.Path.of(root.toUri().getPath()).toRealPath();
        return status.isDirectory() || !file.toRealPath().startsWith(inbox);
    }
}
