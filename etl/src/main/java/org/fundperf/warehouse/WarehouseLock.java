package org.fundperf.warehouse;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.fundperf.JobFailedException;

/**
 * Keeps two writers out of one warehouse. It is there to save them work and to tell whom to wait for: that only one of
 * them publishes, even when both should hold the lock, is held by {@link DeltaTables#addNumbered}.
 */
public final class WarehouseLock implements AutoCloseable {

    static final String FILE = "_lock";

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    /** How a kind of file system locks. */
    interface Latch {

        /** Whether the lock is held now; it was free, or its holder is dead. */
        boolean tryLock() throws IOException;

        /** Who holds it, to begin a sentence with. */
        String holder() throws IOException;

        void unlock() throws IOException;
    }

    private final Latch latch;
    private final String warehouse;

    private WarehouseLock(Latch latch, String warehouse) {
        this.latch = latch;
        this.warehouse = warehouse;
    }

    /** Takes the lock, or fails with who holds it. */
    public static WarehouseLock take(WarehouseFolder warehouse) {
        return take(warehouse, Duration.ZERO, line -> {});
    }

    /**
     * Takes the lock, or fails with who holds it.
     *
     * @param patience how long to wait for it
     * @param tell is told, once, that there is somebody to wait for
     */
    public static WarehouseLock take(WarehouseFolder warehouse, Duration patience, Consumer<String> tell) {
        Latch latch = warehouse
                .local()
                .<Latch>map(folder -> new ProcessLatch(folder.resolve(FILE)))
                .orElseGet(() -> LeaseLatch.of(warehouse));
        try {
            if (!latch.tryLock()) {
                await(latch, warehouse.display(), patience, tell);
            }
            return new WarehouseLock(latch, warehouse.display());
        } catch (IOException e) {
            throw new JobFailedException(
                    "The warehouse %s cannot be locked for writing: %s".formatted(warehouse.display(), e.getMessage()),
                    e);
        }
    }

    private static void await(Latch latch, String warehouse, Duration patience, Consumer<String> tell)
            throws IOException {
        String held = latch.holder() + " is writing the warehouse " + warehouse;
        if (patience.isZero()) {
            throw new JobFailedException(held + "; run again when it has finished, or wait for it with --wait MINUTES");
        }
        tell.accept("%s; waiting up to %d minutes for it".formatted(held, patience.toMinutes()));
        long end = System.nanoTime() + patience.toNanos();
        do {
            if (System.nanoTime() > end) {
                throw new JobFailedException("%s is still writing the warehouse %s after %d minutes of waiting"
                        .formatted(latch.holder(), warehouse, patience.toMinutes()));
            }
            pause();
        } while (!latch.tryLock());
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_ATTEMPTS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobFailedException("Interrupted while waiting for the warehouse's lock", e);
        }
    }

    @Override
    public void close() {
        try {
            latch.unlock();
        } catch (IOException e) {
            throw new JobFailedException(
                    "The lock of the warehouse %s cannot be released: %s".formatted(warehouse, e.getMessage()), e);
        }
    }
}
