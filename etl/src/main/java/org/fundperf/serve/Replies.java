package org.fundperf.serve;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.apache.hive.service.rpc.thrift.TColumnDesc;
import org.apache.hive.service.rpc.thrift.TGetInfoType;
import org.apache.hive.service.rpc.thrift.TGetInfoValue;
import org.apache.hive.service.rpc.thrift.THandleIdentifier;
import org.apache.hive.service.rpc.thrift.TOperationHandle;
import org.apache.hive.service.rpc.thrift.TOperationType;
import org.apache.hive.service.rpc.thrift.TProtocolVersion;
import org.apache.hive.service.rpc.thrift.TRowSet;
import org.apache.hive.service.rpc.thrift.TSessionHandle;
import org.apache.hive.service.rpc.thrift.TStatus;
import org.apache.hive.service.rpc.thrift.TStatusCode;
import org.apache.hive.service.rpc.thrift.TTableSchema;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.execution.HiveResult;
import org.apache.spark.sql.hive.thriftserver.RowSetUtils;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.fundperf.JobFailedException;
import org.fundperf.sql.SqlProblem;
import scala.collection.JavaConverters;

/** Answers in the words of the protocol. */
final class Replies {

    static final TStatus OK = new TStatus(TStatusCode.SUCCESS_STATUS);

    /** “Syntax error or access rule violation”: the nearest of the standard's classes to all that is refused here. */
    static final String SQL_STATE = "42000";

    private Replies() {}

    /** Does it; says whether that went well. */
    static TStatus attempt(Runnable action) {
        try {
            action.run();
            return OK;
        } catch (Exception | Error e) {
            // Anything, also what Scala throws unannounced: a client must not wait for the rest of a reply.
            return failed(SqlProblem.of(e, List.of()).getMessage());
        }
    }

    private static TStatus failed(String problem) {
        TStatus status = new TStatus(TStatusCode.ERROR_STATUS);
        status.setErrorMessage(problem);
        status.setSqlState(SQL_STATE);
        return status;
    }

    static TStatus noTokens() {
        return failed("This server gives no delegation tokens; log in with user and password");
    }

    static TSessionHandle sessionHandle() {
        return new TSessionHandle(identifier());
    }

    private static THandleIdentifier identifier() {
        return new THandleIdentifier(bytes(UUID.randomUUID()), bytes(UUID.randomUUID()));
    }

    private static ByteBuffer bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .flip();
    }

    /** A new operation's handle. */
    static TOperationHandle handle(TOperationType type) {
        return new TOperationHandle(identifier(), type, true);
    }

    static String text(TOperationHandle handle) {
        return HexFormat.of().formatHex(handle.getOperationId().getGuid());
    }

    static TGetInfoValue info(TGetInfoType type, String version) {
        return switch (type) {
            case CLI_SERVER_NAME, CLI_DBMS_NAME -> TGetInfoValue.stringValue("Spark SQL");
            case CLI_DBMS_VER -> TGetInfoValue.stringValue(version);
            case CLI_MAX_COLUMN_NAME_LEN, CLI_MAX_SCHEMA_NAME_LEN, CLI_MAX_TABLE_NAME_LEN ->
                TGetInfoValue.lenValue(128);
            default -> throw new JobFailedException("This server does not tell %s".formatted(type));
        };
    }

    static TTableSchema schema(StructType structure) {
        List<TColumnDesc> columns = new ArrayList<>();
        for (StructField field : structure.fields()) {
            TColumnDesc column = new TColumnDesc(field.name(), Types.description(field.dataType()), columns.size() + 1);
            column.setComment(field.getComment().getOrElse(() -> ""));
            columns.add(column);
        }
        return new TTableSchema(columns);
    }

    /** Rows in the words of the client's version of the protocol; times in the zone of the active session. */
    static TRowSet rows(StructType structure, List<Row> rows, TProtocolVersion version) {
        DataType[] types =
                Arrays.stream(structure.fields()).map(StructField::dataType).toArray(DataType[]::new);
        return RowSetUtils.toTRowSet(
                0, JavaConverters.asScalaBuffer(rows), types, version, HiveResult.getTimeFormatters());
    }
}
