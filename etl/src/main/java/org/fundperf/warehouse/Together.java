package org.fundperf.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Writes independent tables side by side: a small Delta commit mostly waits for its one task, so several together take
 * little longer than one.
 */
public final class Together implements AutoCloseable {

    private static final int AT_ONCE = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, Together::daemon);
    private final List<CompletableFuture<Void>> started = new ArrayList<>();

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "table writer");
        thread.setDaemon(true);
        return thread;
    }

    /** Starts work as soon as a thread is free. */
    public void start(Runnable work) {
        started.add(CompletableFuture.runAsync(work, threads));
    }

    /** Starts work when other work is done; it never starts when that fails. */
    public CompletableFuture<Void> startAfter(List<CompletableFuture<Void>> others, Runnable work) {
        CompletableFuture<Void> future = CompletableFuture.allOf(others.toArray(CompletableFuture[]::new))
                .thenRunAsync(work, threads);
        started.add(future);
        return future;
    }

    /** Waits for everything; throws the first failure. */
    public void await() {
        try {
            CompletableFuture.allOf(started.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
