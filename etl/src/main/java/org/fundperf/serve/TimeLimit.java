package org.fundperf.serve;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Calls somebody after so much time, not counting pauses. */
final class TimeLimit {

    private final ScheduledExecutorService clock;
    private final Runnable whenPassed;
    private long leftNanos;
    private long resumedNanos;
    private ScheduledFuture<?> alarm;

    TimeLimit(ScheduledExecutorService clock, Duration time, Runnable whenPassed) {
        this.clock = clock;
        this.leftNanos = time.toNanos();
        this.whenPassed = whenPassed;
    }

    synchronized void resume() {
        resumedNanos = System.nanoTime();
        alarm = clock.schedule(whenPassed, leftNanos, TimeUnit.NANOSECONDS);
    }

    synchronized void pause() {
        if (alarm != null && alarm.cancel(false)) {
            leftNanos = Math.max(0, leftNanos - (System.nanoTime() - resumedNanos));
        }
    }
}
