package org.fundperf.serve;

import java.time.Duration;
import java.util.Set;
import org.apache.hive.service.rpc.thrift.TOperationState;
import org.apache.spark.sql.types.StructType;
import org.fundperf.JobFailedException;

/** How far a statement has come, as its client sees it. Once it has ended, nothing changes that. */
final class Progress {

    private static final Duration POLL = Duration.ofMillis(300);
    private static final Set<TOperationState> UNDER_WAY =
            Set.of(TOperationState.PENDING_STATE, TOperationState.RUNNING_STATE);

    private TOperationState state = TOperationState.PENDING_STATE;
    private StructType structure;
    private String problem;
    private boolean ended;

    synchronized TOperationState state() {
        return state;
    }

    /** Why it failed; null when it did not. */
    synchronized String problem() {
        return problem;
    }

    /** It works; false when it has ended before it began. */
    synchronized boolean begin() {
        if (ended) {
            return false;
        }
        state = TOperationState.RUNNING_STATE;
        return true;
    }

    /** Its columns are known. */
    synchronized void tell(StructType columns) {
        structure = columns;
        notifyAll();
    }

    /** There are rows to fetch, or none will come. */
    synchronized void answer() {
        if (!ended) {
            state = TOperationState.FINISHED_STATE;
            notifyAll();
        }
    }

    /** All rows were computed; false when it has ended otherwise. */
    synchronized boolean finish() {
        if (ended) {
            return false;
        }
        ended = true;
        state = TOperationState.FINISHED_STATE;
        notifyAll();
        return true;
    }

    /** It ends without the rest of its rows; false when it has ended before. */
    synchronized boolean fail(TOperationState how, String why) {
        if (ended) {
            return false;
        }
        ended = true;
        state = how;
        problem = why;
        notifyAll();
        return true;
    }

    /** Waits until it has rows or has ended, but not long. */
    synchronized void await() {
        try {
            long end = System.nanoTime() + POLL.toNanos();
            long left = POLL.toMillis();
            while (UNDER_WAY.contains(state) && left > 0) {
                wait(left);
                left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** The columns, once they are known. */
    synchronized StructType structure() {
        try {
            while (structure == null && !ended) {
                wait();
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        refuseIfFailed();
        return structure;
    }

    synchronized void refuseIfFailed() {
        if (problem != null) {
            throw new JobFailedException(problem);
        }
    }

    /** Only a server that ends interrupts those who wait. */
    static JobFailedException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new JobFailedException("The server ends; connect again later", cause);
    }
}
