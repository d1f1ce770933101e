package org.fundperf.serve;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.apache.hive.service.rpc.thrift.TOperationState;
import org.apache.hive.service.rpc.thrift.TOperationType;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.fundperf.JobFailedException;
import org.fundperf.sql.ReadingStatement;

/** A statement that runs in a thread of its own and hands its rows over in parts. */
final class Statement implements Operation, Runnable {

    private final String id = UUID.randomUUID().toString();
    private final Connection connection;
    private final Workplace workplace;
    private final String sql;
    private final Duration wanted;
    private final long begunNanos = System.nanoTime();
    private final RowBuffer buffer = new RowBuffer();
    private final Progress progress = new Progress();
    private final RowCost cost;
    private final TimeLimit time;
    private final Thread thread;

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
        this.thread = workplace.thread(this);
    }

    /** Names it in the audit log and to Spark. */
    String id() {
        return id;
    }

    long begunNanos() {
        return begunNanos;
    }

    void start() {
        thread.start();
    }

    @Override
    public void run() {
        try {
            workplace.enter(this, connection.limits().time());
            time.resume();
            work();
        } catch (Throwable e) {
            // Anything at all: the stack or the memory that ran out, an interruption.
            end(TOperationState.ERROR_STATE, "failed", problemOf(e));
        } finally {
            time.pause();
            finish();
        }
    }

    private void finish() {
        try {
            if (progress.finish()) {
                buffer.complete();
                record("answered");
            }
        } finally {
            workplace.end(this);
        }
    }

    private void work() throws InterruptedException {
        if (!progress.begin()) {
            return;
        }
        workplace.tagJobs(this);
        Answer answer = connection.answer(sql);
        progress.tell(answer.structure());
        Iterator<Row> rows = answer.rows();
        List<Row> part = RowBuffer.part(rows, cost);
        progress.answer();
        while (!part.isEmpty()) {
            buffer.add(part);
            makeRoom();
            part = RowBuffer.part(rows, cost);
        }
    }

    /** A client that reads slowly, or not to the end, takes no place from others and no time from itself. */
    private void makeRoom() throws InterruptedException {
        if (!buffer.hasRoom()) {
            time.pause();
            workplace.leave(this);
            buffer.awaitRoom();
            workplace.enter(this, connection.limits().time());
            time.resume();
        }
    }

    private String problemOf(Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof StackOverflowError) {
                return ReadingStatement.NESTED_TOO_DEEPLY;
            }
            if (each instanceof OutOfMemoryError) {
                return "The statement needs more memory than there is; filter or aggregate earlier, or have the server started with more, for example FUNDPERF_HEAP=8g";
            }
        }
        return connection.explain(cause);
    }

    /** Ends it for its client, unless it has ended. */
    private boolean end(TOperationState how, String called, String why) {
        boolean first = progress.fail(how, why);
        if (first) {
            buffer.close();
            record(called);
        }
        return first;
    }

    /** Ends it also where it works. */
    private void stop(TOperationState how, String called, String why) {
        if (end(how, called, why)) {
            workplace.stop(this, thread);
        }
    }

    private void record(String outcome) {
        connection.recordStatement(id, sql, outcome, progress.problem(), cost.rows(), begunNanos);
    }

    private void endForTime() {
        int seconds = connection.limits().seconds();
        stop(
                TOperationState.ERROR_STATE,
                "too slow",
                "The statement has worked for %d seconds, the limit of this server; filter or aggregate earlier, or have the server started with --limit seconds=%d"
                        .formatted(seconds, 2L * seconds));
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

    /** Records what becomes of it after it was stopped. */
    void report(String event) {
        connection.recordAfterwards(event, id, sql, begunNanos);
    }

    @Override
    public TOperationType type() {
        return TOperationType.EXECUTE_STATEMENT;
    }

    @Override
    public TOperationState state() {
        return progress.state();
    }

    @Override
    public String problem() {
        return progress.problem();
    }

    @Override
    public void await() {
        progress.await();
    }

    @Override
    public StructType structure() {
        return progress.structure();
    }

    @Override
    public List<Row> next(int most) {
        structure();
        try {
            List<Row> rows = buffer.take(most);
            progress.refuseIfFailed();
            return rows;
        } catch (InterruptedException e) {
            throw Progress.interrupted(e);
        }
    }

    @Override
    public void rewind() {
        if (buffer.anyTaken()) {
            throw new JobFailedException(
                    "Rows that were fetched are not kept; read the answer forward only, or ask again");
        }
    }
}
