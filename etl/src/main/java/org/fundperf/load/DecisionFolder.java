package org.fundperf.load;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.fundperf.JobFailedException;
import org.fundperf.decision.Corrections;
import org.fundperf.decision.Decisions;
import org.fundperf.decision.Exceptions;
import org.fundperf.decision.Listing;
import org.fundperf.warehouse.HadoopSettings;

/** The folder with {@code corrections.csv} and {@code exceptions.csv}, on any Hadoop file system. */
public final class DecisionFolder {

    private static final String USUAL_NAME = "decisions";

    private final FileSystem files;
    private final Path folder;

    private DecisionFolder(FileSystem files, Path folder) {
        this.files = files;
        this.folder = folder;
    }

    /**
     * What the files of a folder say. One that is not there says nothing.
     *
     * @param location must exist
     * @param today decides which exceptions have expired
     */
    public static Decisions read(String location, LocalDate today) {
        DecisionFolder folder = at(location);
        try {
            if (!folder.files.getFileStatus(folder.folder).isDirectory()) {
                throw new JobFailedException(
                        "%s is a file; name the folder that holds it with --decisions".formatted(location));
            }
        } catch (FileNotFoundException e) {
            throw new JobFailedException(
                    "There is no folder %s; create it or name another with --decisions".formatted(location), e);
        } catch (IOException e) {
            throw unreadable(location, e);
        }
        return folder.decisions(today);
    }

    /** What the files of the folder {@code decisions} beside a warehouse say; nothing when there is none. */
    public static Decisions besideWarehouse(String warehouse, LocalDate today) {
        DecisionFolder folder = at(warehouse);
        Path parent = folder.files.makeQualified(folder.folder).getParent();
        return parent == null
                ? Decisions.none()
                : new DecisionFolder(folder.files, new Path(parent, USUAL_NAME)).decisions(today);
    }

    private static DecisionFolder at(String location) {
        try {
            Path path = new Path(location);
            return new DecisionFolder(path.getFileSystem(HadoopSettings.ofProcess()), path);
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(location, e);
        }
    }

    private Decisions decisions(LocalDate today) {
        return new Decisions(
                content(Corrections.FILE).map(Corrections::read).orElse(Listing.empty()),
                content(Exceptions.FILE)
                        .map(content -> Exceptions.read(content, today))
                        .orElse(Listing.empty()));
    }

    private Optional<byte[]> content(String name) {
        Path file = new Path(folder, name);
        try (InputStream in = files.open(file)) {
            // One byte more than is read, so that a file that is too large is noticed.
            return Optional.of(in.readNBytes(Decisions.MOST_BYTES + 1));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    private static JobFailedException unreadable(String location, Exception cause) {
        return new JobFailedException("%s cannot be read: %s".formatted(location, cause.getMessage()), cause);
    }
}
