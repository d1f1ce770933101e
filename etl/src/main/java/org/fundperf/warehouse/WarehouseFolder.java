package org.fundperf.warehouse;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.fundperf.JobFailedException;

/**
 * The folder that holds the warehouse, on any Hadoop file system: {@code _fundperf.json} that says so, and a Delta
 * table in {@code <database>/<table>} each.
 */
public final class WarehouseFolder {

    /** Layout that this program writes. Raise it when an older program could no longer read the tables. */
    public static final int SCHEMA_VERSION = 2;

    private static final String MARKER = "_fundperf.json";
    private static final JsonMapper JSON = new JsonMapper();

    private final Path root;
    private final FileSystem files;
    private final Configuration hadoop;

    private WarehouseFolder(Path root, FileSystem files, Configuration hadoop) {
        this.root = root;
        this.files = files;
        this.hadoop = hadoop;
    }

    /** Whether there is a warehouse, of whatever layout. */
    public static boolean isAt(String location) {
        WarehouseFolder folder = at(location);
        try {
            return folder.files.exists(new Path(folder.root, MARKER));
        } catch (IOException e) {
            throw unreachable(location, e);
        }
    }

    /** A warehouse to read; it must exist and be of a layout this program knows. */
    public static WarehouseFolder existing(String location) {
        WarehouseFolder folder = at(location);
        try {
            if (!folder.files.exists(new Path(folder.root, MARKER))) {
                throw new JobFailedException(
                        "There is no warehouse at %s; run `fundperf run` first, or name another with --warehouse"
                                .formatted(location));
            }
            folder.refuseNewer();
            return folder;
        } catch (IOException e) {
            throw unreachable(location, e);
        }
    }

    /** A warehouse to write: an existing one, or an empty or missing folder, which becomes one. */
    public static WarehouseFolder writable(String location) {
        WarehouseFolder folder = at(location);
        try {
            if (folder.files.exists(new Path(folder.root, MARKER))) {
                folder.refuseNewer();
            } else {
                folder.create(location);
            }
            return folder;
        } catch (IOException e) {
            throw unreachable(location, e);
        }
    }

    private static WarehouseFolder at(String location) {
        try {
            Configuration hadoop = HadoopSettings.ofProcess();
            Path path = new Path(location);
            FileSystem files = raw(path.getFileSystem(hadoop));
            return new WarehouseFolder(files.makeQualified(path), files, hadoop);
        } catch (IOException | IllegalArgumentException e) {
            throw unreachable(location, e);
        }
    }

    /** Without checksum files on this machine: whoever edits the marker by hand should be told what it says. */
    private static FileSystem raw(FileSystem files) {
        return files instanceof LocalFileSystem local ? local.getRawFileSystem() : files;
    }

    private static JobFailedException unreachable(String location, Exception cause) {
        return new JobFailedException(
                "The warehouse %s cannot be reached: %s".formatted(location, cause.getMessage()), cause);
    }

    private void create(String location) throws IOException {
        if (files.exists(root)) {
            FileStatus status = files.getFileStatus(root);
            if (!status.isDirectory()) {
                throw new JobFailedException(
                        "The warehouse %s is a file; choose a folder with --warehouse".formatted(location));
            }
            boolean foreign = Arrays.stream(files.listStatus(root))
                    .anyMatch(child -> !child.getPath().getName().startsWith(WarehouseLock.FILE));
            if (foreign) {
                throw new JobFailedException(
                        "The folder %s is not empty and holds no warehouse; choose an empty folder with --warehouse"
                                .formatted(location));
            }
        }
        files.mkdirs(root);
        mark();
    }

    private void mark() throws IOException {
        try (OutputStream out = files.create(new Path(root, MARKER))) {
            JSON.writerWithDefaultPrettyPrinter().writeValue(out, Map.of("schema_version", SCHEMA_VERSION));
        }
    }

    /**
     * Says that tables of this program's layout are in it, so that an older program refuses it. To be called with the
     * lock held, after they were written and before they are published.
     */
    public void raiseSchemaVersion() {
        try {
            if (schemaVersion() < SCHEMA_VERSION) {
                mark();
            }
        } catch (IOException e) {
            throw unreachable(display(), e);
        }
    }

    private void refuseNewer() throws IOException {
        int version = schemaVersion();
        if (version > SCHEMA_VERSION) {
            throw new JobFailedException(
                    "The warehouse %s was written by a newer fundperf (schema %d; this one knows %d); upgrade fundperf, or choose another folder with --warehouse"
                            .formatted(display(), version, SCHEMA_VERSION));
        }
    }

    /** 0 when a process died while it wrote the marker: that leaves an empty file. */
    private int schemaVersion() throws IOException {
        try (InputStream in = files.open(new Path(root, MARKER))) {
            return JSON.readTree(in).path("schema_version").asInt();
        }
    }

    /** The text of a small file at the root of the warehouse; empty when it is not there. */
    public Optional<String> note(String name) {
        try (InputStream in = files.open(new Path(root, name))) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name + " of the warehouse", e);
        }
    }

    /** Puts a small file at the root of the warehouse in place of the one before. */
    public void writeNote(String name, String text) {
        Path target = new Path(root, name);
        Path written = new Path(root, name + ".new");
        try {
            try (OutputStream out = files.create(written, true)) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
            // On a local disk this replaces the file at once; other file systems want the old one gone first.
            if (!files.rename(written, target)) {
                files.delete(target, false);
                files.rename(written, target);
            }
        } catch (IOException e) {
            throw new JobFailedException(
                    "%s of the warehouse %s cannot be written: %s".formatted(name, display(), e.getMessage()), e);
        }
    }

    /** Path as people write it: without the scheme when it is a local folder. */
    public String display() {
        return local().map(java.nio.file.Path::toString).orElse(root.toString());
    }

    /** The folder on this machine; empty when it is elsewhere. */
    public Optional<java.nio.file.Path> local() {
        return "file".equals(root.toUri().getScheme())
                ? Optional.of(java.nio.file.Path.of(root.toUri().getPath()))
                : Optional.empty();
    }

    /** A file or folder of the warehouse. */
    Path path(String relative) {
        return new Path(root, relative);
    }

    FileSystem files() {
        return files;
    }

    /** Where a table is kept, such as {@code core.dim_region}. */
    public String location(String fullName) {
        return new Path(root, fullName.replace('.', '/')).toString();
    }

    /** One version of a table. */
    public DeltaVersion version(String fullName, long version) {
        return DeltaVersion.open(hadoop, location(fullName), version);
    }

    /** The commits of a table, which need not exist. */
    public CommitLog commits(String fullName) {
        return new CommitLog(files, new Path(location(fullName)));
    }

    /** How to reach the file system. */
    public Configuration hadoop() {
        return hadoop;
    }
}
