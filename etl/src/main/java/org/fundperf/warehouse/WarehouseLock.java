package org.fundperf.warehouse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.fundperf.JobFailedException;

/**
 * Keeps two writers out of one warehouse. The operating system holds the lock, so a killed process leaves none behind.
 * A warehouse that is not on this machine has no such lock: there Delta refuses the later of two commits.
 */
public final class WarehouseLock implements AutoCloseable {

    static final String FILE = "_lock";

    private final FileChannel channel;

    private WarehouseLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock, or fails with who holds it. */
    public static WarehouseLock take(WarehouseFolder warehouse) {
        if (warehouse.local().isEmpty()) {
            return new WarehouseLock(null);
        }
        Path file = warehouse.local().get().resolve(FILE);
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                String holder = holder(channel);
                channel.close();
                throw new JobFailedException("Another process%s is writing the warehouse %s; wait until it has finished"
                        .formatted(holder, warehouse.display()));
            }
            channel.truncate(0)
                    .write(ByteBuffer.wrap(
                            Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new WarehouseLock(channel);
        } catch (IOException e) {
            throw new JobFailedException(
                    "The warehouse %s cannot be locked for writing: %s".formatted(warehouse.display(), e.getMessage()),
                    e);
        }
    }

    @SuppressWarnings("resource") // The lock lives as long as its channel.
    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(20);
        channel.read(text, 0);
        String process = new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII).strip();
        return process.matches("\\d+") ? " (process " + process + ")" : "";
    }

    @Override
    public void close() {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            throw new JobFailedException("The lock of the warehouse cannot be released: " + e.getMessage(), e);
        }
    }
}
