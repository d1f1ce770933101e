package org.fundperf.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.fundperf.JobFailedException;

/**
 * Users and the hashes of their passwords, a line each: {@code name:hash}. Read at each login, so that users come and go
 * without a restart.
 */
public final class UserFile implements Authenticator {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@-]{1,100}");
    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_PASSWORD = 1000;

    /** Checked for users that do not exist, so that the time does not tell who does. */
    private static final PasswordHash NOBODY = PasswordHash.of("nobody");

    /** A hash takes a core for a tenth of a second: a flood of logins must not take them all. */
    private final Semaphore hashing = new Semaphore(2);

    private final Path file;

    private UserFile(Path file) {
        this.file = file;
    }

    /** An existing file. */
    public static UserFile at(Path file) {
        UserFile users = new UserFile(file);
        users.read();
        return users;
    }

    /** Adds a user, or gives one another password; makes the file, readable for its owner only. */
    public static void put(Path file, String name, String password) {
        if (!NAME.matcher(name).matches()) {
            throw new JobFailedException(
                    "“%s” cannot be a user's name; use letters, digits, and any of . _ @ -".formatted(name));
        }
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            throw new JobFailedException("The password must have %d to %d characters; choose another"
                    .formatted(SHORTEST_PASSWORD, LONGEST_PASSWORD));
        }
        Map<String, PasswordHash> users = Files.exists(file) ? new UserFile(file).read() : new TreeMap<>();
        users.put(name, PasswordHash.of(password));
        write(file, users);
    }

    @Override
    public boolean accepts(String user, String password) {
        PasswordHash hash = read().get(user);
        if (password.length() > LONGEST_PASSWORD) {
            return false;
        }
        hashing.acquireUninterruptibly();
        try {
            boolean matches = (hash == null ? NOBODY : hash).matches(password);
            return matches && hash != null;
        } finally {
            hashing.release();
        }
    }

    private Map<String, PasswordHash> read() {
        Map<String, PasswordHash> users = new TreeMap<>();
        int number = 0;
        try {
            for (String line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split(":", 2);
                    PasswordHash hash = parts.length == 2 ? PasswordHash.parse(parts[1].strip()) : null;
                    if (hash == null) {
                        throw new JobFailedException(
                                "Line %d of the user file %s is not a name and a hash; write it with `fundperf serve --users FILE --add-user NAME`"
                                        .formatted(number, file));
                    }
                    users.put(parts[0], hash);
                }
            }
            return users;
        } catch (IOException e) {
            throw new JobFailedException(
                    "The user file %s cannot be read; make it with `fundperf serve --users FILE --add-user NAME`"
                            .formatted(file),
                    e);
        }
    }

    private static void write(Path file, Map<String, PasswordHash> users) {
        StringBuilder text = new StringBuilder("# Users of fundperf serve; hashes only.\n");
        users.forEach((name, hash) ->
                text.append(name).append(':').append(hash.kept()).append('\n'));
        try {
            Path absolute = file.toAbsolutePath();
            Files.createDirectories(absolute.getParent());
            // A file of its own, then moved: a server that reads meanwhile sees the old or the new one.
            Path written = Files.createTempFile(absolute.getParent(), ".users", "");
            if (written.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(written, text, StandardCharsets.UTF_8);
            Files.move(written, absolute, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new JobFailedException("The user file %s cannot be written; check its folder".formatted(file), e);
        }
    }
}
