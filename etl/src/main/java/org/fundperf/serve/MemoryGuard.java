package org.fundperf.serve;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Comparator;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.management.ListenerNotFoundException;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;

/**
 * Calls for help when most of the memory is in use even after a collection: before some other thread dies of it. Goes on
 * calling until there is room.
 */
final class MemoryGuard implements AutoCloseable {

    private static final double MOST = 0.85;
    private static final int SECONDS_TO_HELP = 3;

    private final NotificationEmitter memory = (NotificationEmitter) ManagementFactory.getMemoryMXBean();
    private final MemoryPoolMXBean pool;
    private final BooleanSupplier help;
    private final NotificationListener listener;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "fundperf-memory");
        thread.setDaemon(true);
        return thread;
    });

    private MemoryGuard(MemoryPoolMXBean pool, BooleanSupplier help) {
        this.pool = pool;
        this.help = help;
        this.listener = (notification, handback) -> {
            if (notification.getType().equals(MemoryNotificationInfo.MEMORY_COLLECTION_THRESHOLD_EXCEEDED)) {
                clock.execute(this::call);
            }
        };
    }

    /**
     * Watches from now on.
     *
     * @param help makes room; says whether there was anything to give up
     */
    static MemoryGuard calling(BooleanSupplier help) {
        MemoryPoolMXBean pool = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(each -> each.getType() == MemoryType.HEAP && each.isCollectionUsageThresholdSupported())
                // The old generation, whatever this collector calls it.
                .max(Comparator.comparingLong(each -> each.getUsage().getMax()))
                .orElseThrow();
        pool.setCollectionUsageThreshold((long) (MOST * pool.getUsage().getMax()));
        MemoryGuard guard = new MemoryGuard(pool, help);
        guard.memory.addNotificationListener(guard.listener, null, null);
        return guard;
    }

    private void call() {
        if (help.getAsBoolean()) {
            ScheduledFuture<?> unused = clock.schedule(this::callAgain, SECONDS_TO_HELP, TimeUnit.SECONDS);
        }
    }

    /** The JVM tells only once that memory is short, and what it knows is as old as its last collection. */
    private void callAgain() {
        System.gc();
        if (pool.isCollectionUsageThresholdExceeded()) {
            call();
        }
    }

    @Override
    public void close() {
        try {
            memory.removeNotificationListener(listener);
        } catch (ListenerNotFoundException e) {
            throw new IllegalStateException("The listener was added when the guard was made", e);
        }
        clock.shutdownNow();
    }
}
