package org.fundperf.warehouse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Locks a folder of this machine. The operating system holds the lock, so a killed process leaves none behind. */
final class ProcessLatch implements WarehouseLock.Latch {

    private final Path file;
    private FileChannel channel;

    ProcessLatch(Path file) {
        this.file = file;
    }

    @Override
    public boolean tryLock() throws IOException {
        FileChannel opened = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(opened)) {
            opened.close();
            return false;
        }
        opened.truncate(0)
                .write(ByteBuffer.wrap(
                        Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        channel = opened;
        return true;
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

    @Override
    public String holder() throws IOException {
        String process = Files.readString(file, StandardCharsets.US_ASCII).strip();
        return process.matches("\\d+") ? "Process " + process : "Another process";
    }

    @Override
    public void unlock() throws IOException {
        channel.close();
    }
}
