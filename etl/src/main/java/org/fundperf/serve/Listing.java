package org.fundperf.serve;

import java.util.List;
import org.apache.hive.service.rpc.thrift.TOperationState;
import org.apache.hive.service.rpc.thrift.TOperationType;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** An answer that is complete from the beginning: tables, columns, keys. */
final class Listing implements Operation {

    private final TOperationType type;
    private final StructType structure;
    private final List<Row> rows;
    private int next;

    Listing(TOperationType type, StructType structure, List<Row> rows) {
        this.type = type;
        this.structure = structure;
        this.rows = List.copyOf(rows);
    }

    @Override
    public TOperationType type() {
        return type;
    }

    @Override
    public TOperationState state() {
        return TOperationState.FINISHED_STATE;
    }

    @Override
    public String problem() {
        return null;
    }

    @Override
    public void await() {
        // Nothing to wait for.
    }

    @Override
    public StructType structure() {
        return structure;
    }

    @Override
    public List<Row> next(int most) {
        List<Row> part = rows.subList(next, Math.min(rows.size(), next + most));
        next += part.size();
        return part;
    }

    @Override
    public void rewind() {
        next = 0;
    }

    @Override
    public void cancel() {
        // It is done.
    }

    @Override
    public void close() {
        // It holds nothing.
    }
}
