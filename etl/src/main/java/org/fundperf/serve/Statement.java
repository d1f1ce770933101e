package org.fundperf.serve;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.hive.service.rpc.thrift.TOperationState;
import org.apache.hive.service.rpc.thrift.TOperationType;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.fundperf.JobFailedException;

/** A statement that runs in a thread of its own and hands its rows over in parts. */
final class Statement implements Operation, Runnable {

    private static final Duration POLL = Duration.ofMillis(300);
    private static final Set<TOperationState> UNDER_WAY =
            Set.of(TOperationState.PENDING_STATE, TOperationState.RUNNING_STATE);

    private final String id = UUID.randomUUID().toString();
    private final Connection connection;
    private final Workplace workplace;
    private final String sql;
    private final Duration wanted;
    private final long begunNanos = System.nanoTime();
    private final RowBuffer buffer = new RowBuffer();
    private final RowCost cost;
    private final TimeLimit time;

    private Thread thread;
    private TOperationState state = TOperationState.PENDING_STATE;
    private String outcome = "answered";
    private String problem;
    private StructType structure;
    private boolean ended;

    /**
     * A statement, not yet begun.
     *
     * @param wanted time after which its client gives up; zero when it waits
     */
    Statement(Connection connection, Workplace workplace, String sql, Duration wanted) {
        this.connection = connection;
        this.workplace = workplace;
        this.sql = sql;
        this.wanted = wanted;
        this.cost = new RowCost(connection.limits());
        Duration limit = connection.limits().time();
        boolean ownLimit = !wanted.isZero() && wanted.compareTo(limit) < 0;
        this.time = workplace.limit(ownLimit ? wanted : limit, ownLimit ? this::endForClient : this::endForTime);
    }

    String id() {
        return id;
    }

    long begunNanos() {
        return begunNanos;
    }

    synchronized void start() {
        thread = workplace.start(this);
    }

    @Override
    public void run() {
        try {
            workplace.enter(this, connection.limits().time());
            time.resume();
            try {
                work();
            } finally {
                time.pause();
                workplace.leave(this);
            }
        } catch (Throwable e) {
            // Anything at all: the stack or the memory that ran out, a thread that was stopped.
            fail(e);
        } finally {
            end();
        }
    }

    private void work() throws InterruptedException {
        if (!become(TOperationState.RUNNING_STATE)) {
            return;
        }
        workplace.tagJobs(this);
        Answer answer = connection.answer(sql);
        Iterator<Row> rows = answer.rows();
        tell(answer.structure());
        List<Row> part = RowBuffer.part(rows, cost);
        become(TOperationState.FINISHED_STATE);
        while (!part.isEmpty()) {
            buffer.add(part);
            makeRoom();
            part = RowBuffer.part(rows, cost);
        }
        finish();
    }

    /** From here on closing it ends nothing. */
    private synchronized void finish() {
        ended = problem == null;
    }

    /** A client that reads slowly, or not to the end, takes no place from others and no time from itself. */
    private void makeRoom() throws InterruptedException {
        if (!buffer.hasRoom()) {
            time.pause();
            workplace.leave(this);
            try {
                buffer.awaitRoom();
            } finally {
                workplace.enter(this, connection.limits().time());
                time.resume();
            }
        }
    }

    private synchronized void tell(StructType columns) {
        structure = columns;
    }

    private synchronized boolean become(TOperationState next) {
        if (UNDER_WAY.contains(state)) {
            state = next;
            notifyAll();
        }
        return state == next;
    }

    private void fail(Throwable cause) {
        end(TOperationState.ERROR_STATE, "failed", explanation(cause));
    }

    private String explanation(Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof StackOverflowError) {
                return "The statement is nested too deeply; write it with fewer brackets and operators in one another";
            }
            if (each instanceof OutOfMemoryError) {
                return "The statement needs more memory than there is; filter or aggregate earlier, or have the server started with more, for example FUNDPERF_HEAP=8g";
            }
        }
        return connection.explain(cause);
    }

    /** Ends it for a reason, unless it has ended for another. */
    private synchronized boolean end(TOperationState how, String called, String why) {
        if (ended || problem != null) {
            return false;
        }
        state = how;
        outcome = called;
        problem = why;
        buffer.close();
        notifyAll();
        return true;
    }

    private void stop(TOperationState how, String called, String why) {
        if (end(how, called, why)) {
            synchronized (this) {
                workplace.stop(this, thread);
            }
        }
    }

    private void endForTime() {
        stop(
                TOperationState.ERROR_STATE,
                "too slow",
                "The statement has worked for %d seconds, the limit of this server; filter or aggregate earlier, or have the server started with --limit seconds=%d"
                        .formatted(
                                connection.limits().seconds(),
                                2 * connection.limits().seconds()));
    }

    private void endForClient() {
        stop(
                TOperationState.TIMEDOUT_STATE,
                "timed out",
                "The statement has worked for %d seconds, the time its client gave it".formatted(wanted.toSeconds()));
    }

    void endForMemory() {
        stop(
                TOperationState.ERROR_STATE,
                "too large",
                "The statement was ended because the server's memory ran short and it had worked longest; filter or aggregate earlier");
    }

    @Override
    public void cancel() {
        stop(TOperationState.CANCELED_STATE, "cancelled", "The statement was cancelled");
    }

    @Override
    public void close() {
        stop(TOperationState.CLOSED_STATE, "closed", "The statement was closed");
        buffer.close();
    }

    private void end() {
        // An interruption that came late must not cost the line of the audit log.
        Thread.interrupted();
        // Jobs that began after they were to end.
        workplace.tidyAfter(this);
        synchronized (this) {
            ended = true;
            become(TOperationState.FINISHED_STATE);
            buffer.complete();
            notifyAll();
        }
        connection.recordStatement(id, sql, outcome, problem, cost.rows(), begunNanos);
    }

    @Override
    public synchronized TOperationType type() {
        return TOperationType.EXECUTE_STATEMENT;
    }

    @Override
    public synchronized TOperationState state() {
        return state;
    }

    @Override
    public synchronized String problem() {
        return problem;
    }

    @Override
    public synchronized void await() {
        try {
            long end = System.nanoTime() + POLL.toNanos();
            long left = POLL.toMillis();
            while (UNDER_WAY.contains(state) && left > 0) {
                wait(left);
                left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized StructType structure() {
        while (structure == null && problem == null) {
            await();
        }
        refuseIfFailed();
        return structure;
    }

    @Override
    public List<Row> next(int most) {
        structure();
        try {
            List<Row> rows = buffer.take(most);
            refuseIfFailed();
            return rows;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobFailedException("The connection was closed", e);
        }
    }

    @Override
    public void rewind() {
        if (buffer.anyTaken()) {
            throw new JobFailedException(
                    "Rows that were fetched are not kept; read the answer forward only, or ask again");
        }
    }

    private synchronized void refuseIfFailed() {
        if (problem != null) {
            throw new JobFailedException(problem);
        }
    }
}
