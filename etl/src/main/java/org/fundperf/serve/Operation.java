package org.fundperf.serve;

import java.util.List;
import org.apache.hive.service.rpc.thrift.TOperationState;
import org.apache.hive.service.rpc.thrift.TOperationType;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** What a client asked for and fetches rows of. */
interface Operation {

    TOperationType type();

    TOperationState state();

    /** Why it failed; null when it did not. */
    String problem();

    /** Waits until there is something new to say, but not long: the client's next call waits behind this one. */
    void await();

    /** Columns of the answer; fails when the operation failed. */
    StructType structure();

    /** The next rows, at least one and no more than this many; none at the end. */
    List<Row> next(int most);

    /** Back to the first row; fails when rows are gone. */
    void rewind();

    void cancel();

    void close();
}
