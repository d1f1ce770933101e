package org.fundperf.warehouse;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Locks a folder of any Hadoop file system: a file that only one can create, and that its holder writes anew every
 * while. A holder who has not done so for some minutes, by the file system's clock, is dead.
 */
final class LeaseLatch implements WarehouseLock.Latch {

    private static final Duration REFRESH = Duration.ofSeconds(20);
    private static final Duration DEAD_AFTER = Duration.ofMinutes(5);
    private static final JsonMapper JSON = new JsonMapper();

    /** What stands in the file. */
    record Lease(String host, long process, String since, String token) {

        static Lease own() throws IOException {
            return new Lease(
                    InetAddress.getLocalHost().getHostName(),
                    ProcessHandle.current().pid(),
                    Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                    UUID.randomUUID().toString());
        }
    }

    private final FileSystem files;
    private final Path file;
    private final Duration refresh;
    private final Duration deadAfter;
    private ScheduledExecutorService refresher;
    private Lease lease;

    LeaseLatch(FileSystem files, Path file, Duration refresh, Duration deadAfter) {
        this.files = files;
        this.file = file;
        this.refresh = refresh;
        this.deadAfter = deadAfter;
    }

    static LeaseLatch of(WarehouseFolder warehouse) {
        return new LeaseLatch(warehouse.files(), warehouse.path(WarehouseLock.FILE), REFRESH, DEAD_AFTER);
    }

    @Override
    public boolean tryLock() throws IOException {
        lease = Lease.own();
        boolean taken = created() || (heirless() && created());
        // Not every object store creates a file only once; whoever wrote last stands in it.
        if (!taken || !isOwn()) {
            return false;
        }
        refresher = Executors.newSingleThreadScheduledExecutor(LeaseLatch::daemon);
        // Its failures are dealt with in it.
        var unused = refresher.scheduleWithFixedDelay(
                this::refresh, refresh.toMillis(), refresh.toMillis(), TimeUnit.MILLISECONDS);
        return true;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "warehouse lock");
        thread.setDaemon(true);
        return thread;
    }

    private boolean created() throws IOException {
        try {
            write(false);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    private void write(boolean overwrite) throws IOException {
        byte[] text = JSON.writeValueAsBytes(lease);
        try (OutputStream out = files.create(file, overwrite)) {
            out.write(text);
        }
    }

    /** Puts a dead holder's file out of the way; false when its holder lives, or another was quicker. */
    private boolean heirless() throws IOException {
        Optional<Lease> dead = holding();
        if (secondsSilent() < deadAfter.toSeconds()) {
            return false;
        }
        Path aside = file.suffix("." + lease.token());
        if (!files.rename(file, aside)) {
            return false;
        }
        if (read(aside).equals(dead)) {
            return files.delete(aside, false);
        }
        // Another was quicker, and this is its new lock.
        files.rename(aside, file);
        return false;
    }

    private boolean isOwn() throws IOException {
        return holding().filter(lease::equals).isPresent();
    }

    private Optional<Lease> holding() throws IOException {
        return read(file);
    }

    /** Empty when there is no such file, or when it is just being written. */
    private Optional<Lease> read(Path path) throws IOException {
        try (InputStream in = files.open(path)) {
            return Optional.of(JSON.readValue(in, Lease.class));
        } catch (FileNotFoundException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** How long the holder gave no sign of life. Clocks of machines differ, so the file system is asked for the time. */
    private long secondsSilent() throws IOException {
        Path probe = file.suffix(".probe." + lease.token());
        try {
            files.create(probe, true).close();
            long now = files.getFileStatus(probe).getModificationTime();
            return (now - files.getFileStatus(file).getModificationTime()) / 1000;
        } catch (FileNotFoundException e) {
            return 0;
        } finally {
            files.delete(probe, false);
        }
    }

    private void refresh() {
        try {
            if (isOwn()) {
                write(true);
            }
        } catch (IOException e) {
            // The next refresh tries again; only minutes of failing end the lease.
        }
    }

    @Override
    public String holder() throws IOException {
        return holding()
                        .map(other ->
                                "Process %d on %s, since %s,".formatted(other.process(), other.host(), other.since()))
                        .orElse("Another process")
                + " with its last sign of life %d s ago (it counts as dead after %d s)"
                        .formatted(secondsSilent(), deadAfter.toSeconds());
    }

    @Override
    public void unlock() throws IOException {
        refresher.shutdown();
        try {
            // A refresh under way would bring the file back.
            if (refresher.awaitTermination(refresh.toMillis(), TimeUnit.MILLISECONDS) && isOwn()) {
                files.delete(file, false);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
