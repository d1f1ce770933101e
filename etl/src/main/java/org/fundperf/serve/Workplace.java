package org.fundperf.serve;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkStatusTracker;
import org.fundperf.JobFailedException;
import org.fundperf.warehouse.Sessions;

/**
 * Where statements work, a few at a time. One that is stopped keeps its place until it has really ended: a pattern that
 * tries forever looks at no interruption, and Java has no other way to end it than to end the process.
 */
final class Workplace {

    /** A deep expression needs a deep stack; memory is taken only where it is used. */
    private static final long STACK_BYTES = 16 << 20;

    private static final int PATIENCE_SECONDS = 10;

    private final Semaphore places;
    private final int most;
    private final SparkContext spark;
    private final Runnable whenLost;
    private final Set<Statement> working = ConcurrentHashMap.newKeySet();
    private final Set<Statement> deaf = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "fundperf-clock");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Places for so many statements.
     *
     * @param whenLost called when statements that do not end have left nothing for others
     */
    Workplace(SparkContext spark, int places, Runnable whenLost) {
        this.spark = spark;
        this.most = places;
        this.places = new Semaphore(places, true);
        this.whenLost = whenLost;
    }

    /** A statement's thread, not yet started. */
    Thread thread(Statement statement) {
        Thread thread = new Thread(null, statement, "fundperf-statement-" + statement.id(), STACK_BYTES);
        thread.setDaemon(true);
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

    /** Gives the place back for good, once the jobs of the statement have ended too. */
    void end(Statement statement) {
        // An interruption that came late is of no use to anybody.
        boolean unused = Thread.interrupted();
        try {
            // Also those that began after they were to end.
            spark.cancelJobsWithTag(statement.id());
            if (statement.problem() != null) {
                awaitTasks(statement);
            }
        } finally {
            leave(statement);
            if (deaf.remove(statement)) {
                statement.report("ended late");
            }
        }
    }

    private void awaitTasks(Statement statement) {
        while (tasks(statement) > 0) {
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                // It has been told; its tasks have not heard.
            }
        }
    }

    private int tasks(Statement statement) {
        SparkStatusTracker tracker = spark.statusTracker();
        return Arrays.stream(tracker.getJobIdsForTag(statement.id()))
                .mapToObj(job -> tracker.getJobInfo(job))
                .flatMap(job -> Arrays.stream(job.isDefined() ? job.get().stageIds() : new int[0])
                        .boxed())
                .map(tracker::getStageInfo)
                .mapToInt(stage -> stage.isDefined() ? stage.get().numActiveTasks() : 0)
                .sum();
    }

    TimeLimit limit(Duration time, Runnable whenPassed) {
        return new TimeLimit(clock, time, whenPassed);
    }

    /** Marks the calling thread's jobs as those of a statement. */
    void tagJobs(Statement statement) {
        spark.addJobTag(statement.id());
        spark.setInterruptOnCancel(true);
    }

    /** Tells a statement to end: its thread, and the tasks of its jobs. */
    void stop(Statement statement, Thread thread) {
        thread.interrupt();
        spark.cancelJobsWithTag(statement.id());
        ScheduledFuture<?> unused = clock.schedule(() -> lookAfter(statement), PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private void lookAfter(Statement statement) {
        if (working.contains(statement)) {
            deaf.add(statement);
            statement.report("does not end");
        }
        // Some may have ended at this very moment.
        deaf.retainAll(working);
        int lostTasks = deaf.stream().mapToInt(this::tasks).sum();
        if (deaf.size() >= most || lostTasks >= Sessions.slots(most)) {
            whenLost.run();
        }
    }

    /**
     * Ends the statement that has worked longest; memory is short. While one that was told to end still works, no other
     * is told: it is the one that holds the memory. False when none works.
     */
    boolean relieve() {
        if (working.stream().allMatch(statement -> statement.problem() == null)) {
            working.stream()
                    .min(Comparator.comparingLong(Statement::begunNanos))
                    .ifPresent(Statement::endForMemory);
        }
        return !working.isEmpty();
    }

    /** Ends all statements. */
    void close() {
        working.forEach(Statement::cancel);
        clock.shutdown();
    }
}
