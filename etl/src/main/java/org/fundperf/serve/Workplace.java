package org.fundperf.serve;

import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkContext;
import org.fundperf.JobFailedException;

/** Where statements work: lets a few at a time, and gets rid of those that do not stop when told. */
final class Workplace {

    /** A deep expression needs a deep stack; memory is taken only where it is used. */
    private static final long STACK_BYTES = 16 << 20;

    private static final int PATIENCE_SECONDS = 5;

    private final Semaphore places;
    private final SparkContext spark;
    private final StuckThreads stuck;
    private final Set<Statement> working = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "fundperf-clock");
        thread.setDaemon(true);
        return thread;
    });

    Workplace(SparkContext spark, int places) {
        this.spark = spark;
        this.places = new Semaphore(places, true);
        this.stuck = StuckThreads.watching(spark);
    }

    Thread start(Statement statement) {
        Thread thread = new Thread(null, statement, "fundperf-statement-" + statement.id(), STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Waits for a place. */
    void enter(Statement statement, Duration patience) throws InterruptedException {
        if (!places.tryAcquire(patience.toSeconds(), TimeUnit.SECONDS)) {
            throw new JobFailedException(
                    "The server is busy: other statements have worked for %d seconds without a pause; ask again later"
                            .formatted(patience.toSeconds()));
        }
        working.add(statement);
    }

    /** Gives the place back, if the statement has one. */
    void leave(Statement statement) {
        if (working.remove(statement)) {
            places.release();
        }
    }

    TimeLimit limit(Duration time, Runnable whenPassed) {
        return new TimeLimit(clock, time, whenPassed);
    }

    /** Marks the calling thread's jobs as those of a statement. */
    void tagJobs(Statement statement) {
        spark.addJobTag(statement.id());
        spark.setInterruptOnCancel(true);
    }

    /** Ends the jobs that a statement has left. */
    void tidyAfter(Statement statement) {
        spark.cancelJobsWithTag(statement.id());
        // Not before what is stuck has been stopped.
        if (!clock.isShutdown()) {
            ScheduledFuture<?> unused =
                    clock.schedule(() -> stuck.forget(statement.id()), 2 * PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Ends a statement and, if it does not listen, its threads. */
    void stop(Statement statement, Thread thread) {
        thread.interrupt();
        spark.cancelJobsWithTag(statement.id());
        ScheduledFuture<?> unused =
                clock.schedule(() -> stuck.stop(statement.id(), thread), PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Ends the statement that has worked longest; memory is short. */
    void relieve() {
        working.stream().min(Comparator.comparingLong(Statement::begunNanos)).ifPresent(Statement::endForMemory);
    }

    /** Ends all statements. */
    void close() {
        working.forEach(Statement::cancel);
        clock.shutdown();
    }
}
