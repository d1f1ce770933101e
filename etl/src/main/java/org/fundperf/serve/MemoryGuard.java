package org.fundperf.serve;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Comparator;
import javax.management.ListenerNotFoundException;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;

/** Calls for help when most of the memory is in use even after a collection: before some other thread dies of it. */
final class MemoryGuard implements AutoCloseable {

    private static final double MOST = 0.85;

    private final NotificationEmitter memory = (NotificationEmitter) ManagementFactory.getMemoryMXBean();
    private final NotificationListener listener;

    private MemoryGuard(Runnable help) {
        this.listener = (notification, handback) -> {
            if (notification.getType().equals(MemoryNotificationInfo.MEMORY_COLLECTION_THRESHOLD_EXCEEDED)) {
                help.run();
            }
        };
        memory.addNotificationListener(listener, null, null);
    }

    static MemoryGuard calling(Runnable help) {
        ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported())
                // The old generation, whatever this collector calls it.
                .max(Comparator.comparingLong(pool -> pool.getUsage().getMax()))
                .ifPresent(MemoryGuard::watch);
        return new MemoryGuard(help);
    }

    private static void watch(MemoryPoolMXBean pool) {
        pool.setCollectionUsageThreshold((long) (MOST * pool.getUsage().getMax()));
    }

    @Override
    public void close() {
        try {
            memory.removeNotificationListener(listener);
        } catch (ListenerNotFoundException e) {
            throw new IllegalStateException("The listener was added when the guard was made", e);
        }
    }
}
