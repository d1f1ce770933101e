package org.fundperf.serve;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hive.service.rpc.thrift.TOperationHandle;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ShowColumns;
import org.apache.spark.sql.execution.command.SetCommand;
import org.fundperf.JobFailedException;
import org.fundperf.sql.ReadingStatement;
import org.fundperf.sql.ShownColumns;
import org.fundperf.sql.SqlProblem;
import org.fundperf.warehouse.SnapshotCatalog;
import scala.Option;
import scala.Tuple2;

/** What one client sees and has under way. Its snapshot stays what it was when the client connected. */
final class Connection {

    private final String id = UUID.randomUUID().toString();
    private final Client client;
    private final Limits limits;
    private final Workplace workplace;
    private final AuditLog audit;
    private final Settings settings;
    private final Runnable whenClosed;
    private final Map<TOperationHandle, Operation> operations = new ConcurrentHashMap<>();
    private final AtomicBoolean open = new AtomicBoolean(true);

    Connection(
            Client client, Limits limits, Workplace workplace, AuditLog audit, Settings settings, Runnable whenClosed) {
        this.client = client;
        this.limits = limits;
        this.workplace = workplace;
        this.audit = audit;
        this.settings = settings;
        this.whenClosed = whenClosed;
        record("connected", Map.of());
    }

    Limits limits() {
        return limits;
    }

    SparkSession session() {
        return settings.session();
    }

    /** Begins a statement. */
    TOperationHandle begin(String sql, Duration wanted) {
        if (sql.length() > limits.characters()) {
            throw new JobFailedException(
                    "The statement has %,d characters, and the limit characters is %,d; shorten it, or have the server started with --limit characters=%d"
                            .formatted(sql.length(), limits.characters(), sql.length()));
        }
        Statement statement = new Statement(this, workplace, sql, wanted);
        TOperationHandle handle = add(statement);
        statement.start();
        return handle;
    }

    /** Keeps an operation until its client closes it. */
    TOperationHandle add(Operation operation) {
        // Drivers forget to close what failed; it holds nothing.
        operations.values().removeIf(other -> other.problem() != null);
        if (operations.size() >= limits.statements()) {
            throw new JobFailedException(
                    "The connection has %d statements open, and the limit statements is that; close some, or have the server started with --limit statements=%d"
                            .formatted(operations.size(), 2 * limits.statements()));
        }
        TOperationHandle handle = Replies.handle(operation.type());
        operations.put(handle, operation);
        return handle;
    }

    Operation operation(TOperationHandle handle) {
        Operation operation = operations.get(handle);
        if (operation == null) {
            throw new JobFailedException("The statement is not open on this connection; ask again");
        }
        return operation;
    }

    void closeOperation(TOperationHandle handle) {
        operation(handle).close();
        operations.remove(handle);
    }

    /** Computes an answer; called in the statement's thread. */
    Answer answer(String sql) {
        SparkSession.setActiveSession(session());
        LogicalPlan statement = ReadingStatement.parse(sql);
        if (statement instanceof SetCommand set) {
            return new Answer(Settings.STRUCTURE, set(set.kv()).iterator());
        }
        ReadingStatement.check(statement);
        Dataset<Row> rows = statement instanceof ShowColumns columns
                ? ShownColumns.of(session(), columns)
                : session().sql(sql);
        return new Answer(rows.schema(), rows.toLocalIterator());
    }

    /** A problem in words, with what was perhaps meant. */
    String explain(Throwable problem) {
        return SqlProblem.of(problem, SnapshotCatalog.of(session()).pins().keySet())
                .getMessage();
    }

    private List<Row> set(Option<Tuple2<String, Option<String>>> setting) {
        if (setting.isEmpty() || setting.get()._1().equals("-v")) {
            return settings.showAll();
        }
        String key = setting.get()._1();
        Option<String> value = setting.get()._2();
        return value.isEmpty() ? settings.show(key) : settings.set(key, value.get());
    }

    /** Ends all that is under way. */
    void close() {
        if (open.getAndSet(false)) {
            operations.values().forEach(Operation::close);
            operations.clear();
            whenClosed.run();
            record("disconnected", Map.of());
        }
    }

    void recordStatement(String statementId, String sql, String outcome, String problem, long rows, long begunNanos) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("statement_id", statementId);
        details.put("publication", settings.publication());
        details.put("statement", sql);
        details.put("millis", Duration.ofNanos(System.nanoTime() - begunNanos).toMillis());
        details.put("rows", rows);
        details.put("outcome", outcome);
        if (problem != null) {
            details.put("problem", problem);
        }
        record("statement", details);
    }

    /** A statement was ended for its client, but goes on. */
    void recordDeaf(String statementId, String sql, long begunNanos) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("statement_id", statementId);
        details.put("statement", sql);
        details.put("millis", Duration.ofNanos(System.nanoTime() - begunNanos).toMillis());
        record("does not end", details);
    }

    private void record(String event, Map<String, ?> details) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("user", client.user());
        line.put("address", client.address());
        line.put("connection", id);
        line.putAll(details);
        audit.add(event, line);
    }
}
