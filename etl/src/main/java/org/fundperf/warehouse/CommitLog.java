package org.fundperf.warehouse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The commits of one Delta table, as the names of its log's files tell them: no table is opened for it. */
public final class CommitLog {

    private static final Pattern COMMIT = Pattern.compile("(\\d{20})\\.json");
    private static final JsonMapper JSON = new JsonMapper();

    private final FileSystem files;
    private final Path table;
    private final Path log;

    CommitLog(FileSystem files, Path table) {
        this.files = files;
        this.table = table;
        this.log = new Path(table, "_delta_log");
    }

    /** The newest committed version; empty when the table does not exist. */
    public OptionalLong newest() {
        try {
            return Arrays.stream(files.listStatus(log))
                    .map(status -> COMMIT.matcher(status.getPath().getName()))
                    .filter(Matcher::matches)
                    .mapToLong(name -> Long.parseLong(name.group(1)))
                    .max();
        } catch (FileNotFoundException e) {
            return OptionalLong.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + log, e);
        }
    }

    /** The {@code userMetadata} of a commit; empty when it has none, or when the log of that age was cleaned away. */
    public Optional<String> note(long version) {
        Path commit = new Path(log, "%020d.json".formatted(version));
        try (InputStream in = files.open(commit);
                var actions = JSON.readerFor(JsonNode.class).<JsonNode>readValues(in)) {
            while (actions.hasNextValue()) {
                JsonNode note = actions.nextValue().path("commitInfo").path("userMetadata");
                if (note.isTextual()) {
                    return Optional.of(note.asText());
                }
            }
            return Optional.empty();
        } catch (FileNotFoundException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + commit, e);
        }
    }

    /**
     * Deletes what a process that died before the table's first commit left of it: Delta makes no table in a folder
     * that holds anything. To be called with the lock held; does nothing when there is a log of any version.
     */
    void clearUncommitted() {
        try {
            if (files.exists(table) && !exists()) {
                files.delete(table, true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot clear " + table, e);
        }
    }

    private boolean exists() throws IOException {
        return files.exists(log)
                && Arrays.stream(files.listStatus(log))
                        .anyMatch(status ->
                                Character.isDigit(status.getPath().getName().charAt(0)));
    }
}
