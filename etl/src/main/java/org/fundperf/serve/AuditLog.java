package org.fundperf.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fundperf.JobFailedException;

/**
 * Who asked what: a file of JSON lines. Control characters are escaped, so that no statement can forge a line. Opened
 * for each line, so that it can be rotated at any time.
 */
public final class AuditLog {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    private AuditLog(Path file) {
        this.file = file;
    }

    /** Goes on with this file, or makes it, readable for its owner only. */
    public static AuditLog at(Path file) {
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            if (Files.notExists(file)) {
                Files.createFile(file);
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
            }
            if (!Files.isWritable(file)) {
                throw new IOException("not writable");
            }
            return new AuditLog(file);
        } catch (IOException e) {
            throw new JobFailedException(
                    "The audit log %s cannot be written (%s); name another file with --audit-log"
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    /** Where it is. */
    public Path file() {
        return file;
    }

    /** Adds a line. */
    synchronized void add(String event, Map<String, ?> details) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", Instant.now().toString());
        line.put("event", event);
        line.putAll(details);
        try {
            Files.writeString(
                    file,
                    JSON.writeValueAsString(line) + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An audit line cannot be written as JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The audit log %s cannot be written".formatted(file), e);
        }
    }
}
