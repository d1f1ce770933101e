package org.fundperf.serve;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.hive.service.rpc.thrift.TCLIService;
import org.apache.hive.service.rpc.thrift.TCancelDelegationTokenReq;
import org.apache.hive.service.rpc.thrift.TCancelDelegationTokenResp;
import org.apache.hive.service.rpc.thrift.TCancelOperationReq;
import org.apache.hive.service.rpc.thrift.TCancelOperationResp;
import org.apache.hive.service.rpc.thrift.TCloseOperationReq;
import org.apache.hive.service.rpc.thrift.TCloseOperationResp;
import org.apache.hive.service.rpc.thrift.TCloseSessionReq;
import org.apache.hive.service.rpc.thrift.TCloseSessionResp;
import org.apache.hive.service.rpc.thrift.TExecuteStatementReq;
import org.apache.hive.service.rpc.thrift.TExecuteStatementResp;
import org.apache.hive.service.rpc.thrift.TFetchOrientation;
import org.apache.hive.service.rpc.thrift.TFetchResultsReq;
import org.apache.hive.service.rpc.thrift.TFetchResultsResp;
import org.apache.hive.service.rpc.thrift.TGetCatalogsReq;
import org.apache.hive.service.rpc.thrift.TGetCatalogsResp;
import org.apache.hive.service.rpc.thrift.TGetColumnsReq;
import org.apache.hive.service.rpc.thrift.TGetColumnsResp;
import org.apache.hive.service.rpc.thrift.TGetCrossReferenceReq;
import org.apache.hive.service.rpc.thrift.TGetCrossReferenceResp;
import org.apache.hive.service.rpc.thrift.TGetDelegationTokenReq;
import org.apache.hive.service.rpc.thrift.TGetDelegationTokenResp;
import org.apache.hive.service.rpc.thrift.TGetFunctionsReq;
import org.apache.hive.service.rpc.thrift.TGetFunctionsResp;
import org.apache.hive.service.rpc.thrift.TGetInfoReq;
import org.apache.hive.service.rpc.thrift.TGetInfoResp;
import org.apache.hive.service.rpc.thrift.TGetInfoValue;
import org.apache.hive.service.rpc.thrift.TGetOperationStatusReq;
import org.apache.hive.service.rpc.thrift.TGetOperationStatusResp;
import org.apache.hive.service.rpc.thrift.TGetPrimaryKeysReq;
import org.apache.hive.service.rpc.thrift.TGetPrimaryKeysResp;
import org.apache.hive.service.rpc.thrift.TGetQueryIdReq;
import org.apache.hive.service.rpc.thrift.TGetQueryIdResp;
import org.apache.hive.service.rpc.thrift.TGetResultSetMetadataReq;
import org.apache.hive.service.rpc.thrift.TGetResultSetMetadataResp;
import org.apache.hive.service.rpc.thrift.TGetSchemasReq;
import org.apache.hive.service.rpc.thrift.TGetSchemasResp;
import org.apache.hive.service.rpc.thrift.TGetTableTypesReq;
import org.apache.hive.service.rpc.thrift.TGetTableTypesResp;
import org.apache.hive.service.rpc.thrift.TGetTablesReq;
import org.apache.hive.service.rpc.thrift.TGetTablesResp;
import org.apache.hive.service.rpc.thrift.TGetTypeInfoReq;
import org.apache.hive.service.rpc.thrift.TGetTypeInfoResp;
import org.apache.hive.service.rpc.thrift.TOpenSessionReq;
import org.apache.hive.service.rpc.thrift.TOpenSessionResp;
import org.apache.hive.service.rpc.thrift.TOperationHandle;
import org.apache.hive.service.rpc.thrift.TProtocolVersion;
import org.apache.hive.service.rpc.thrift.TRenewDelegationTokenReq;
import org.apache.hive.service.rpc.thrift.TRenewDelegationTokenResp;
import org.apache.hive.service.rpc.thrift.TSetClientInfoReq;
import org.apache.hive.service.rpc.thrift.TSetClientInfoResp;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * What one client calls, over one network connection. A client holds no handle but its own, so that nobody can reach into
 * what another has under way.
 */
final class Protocol implements TCLIService.Iface {

    private static final int LOG = 1;
    private static final StructType LOG_STRUCTURE = Metadata.structure("log string");
    private static final int MOST_ROWS_A_CALL = 10_000;
    private static final TProtocolVersion NEWEST = TProtocolVersion.HIVE_CLI_SERVICE_PROTOCOL_V10;

    private final Desk desk;
    private final Line line;
    private TProtocolVersion version = NEWEST;

    Protocol(Desk desk, Line line) {
        this.desk = desk;
        this.line = line;
    }

    private Connection connection() {
        Connection connection = line.connection();
        // Spark looks up by thread whose settings hold: catalogue, time zone.
        SparkSession.setActiveSession(connection.session());
        return connection;
    }

    private Metadata metadata() {
        return new Metadata(connection().session());
    }

    @Override
    public TOpenSessionResp OpenSession(TOpenSessionReq request) {
        TOpenSessionResp response = new TOpenSessionResp();
        if (request.getClient_protocol().compareTo(NEWEST) < 0) {
            version = request.getClient_protocol();
        }
        response.setServerProtocolVersion(version);
        response.setConfiguration(Map.of());
        response.setStatus(Replies.attempt(() -> {
            Map<String, String> configuration =
                    request.isSetConfiguration() ? request.getConfiguration() : Map.<String, String>of();
            line.open(desk.connect(line.client(), configuration));
            response.setSessionHandle(Replies.sessionHandle());
        }));
        return response;
    }

    @Override
    public TCloseSessionResp CloseSession(TCloseSessionReq request) {
        return new TCloseSessionResp(Replies.attempt(line::close));
    }

    @Override
    public TGetInfoResp GetInfo(TGetInfoReq request) {
        TGetInfoResp response = new TGetInfoResp();
        response.setInfoValue(TGetInfoValue.stringValue(""));
        response.setStatus(
                Replies.attempt(() -> response.setInfoValue(Replies.info(request.getInfoType(), desk.sparkVersion()))));
        return response;
    }

    @Override
    public TExecuteStatementResp ExecuteStatement(TExecuteStatementReq request) {
        TExecuteStatementResp response = new TExecuteStatementResp();
        response.setStatus(Replies.attempt(() -> {
            Duration wanted = Duration.ofSeconds(Math.max(0, request.getQueryTimeout()));
            TOperationHandle handle = connection().begin(request.getStatement(), wanted);
            if (!request.isRunAsync()) {
                connection().operation(handle).structure();
            }
            response.setOperationHandle(handle);
        }));
        return response;
    }

    @Override
    public TGetTypeInfoResp GetTypeInfo(TGetTypeInfoReq request) {
        TGetTypeInfoResp response = new TGetTypeInfoResp();
        response.setStatus(
                Replies.attempt(() -> response.setOperationHandle(connection().add(Metadata.typeInfo()))));
        return response;
    }

    @Override
    public TGetCatalogsResp GetCatalogs(TGetCatalogsReq request) {
        TGetCatalogsResp response = new TGetCatalogsResp();
        response.setStatus(
                Replies.attempt(() -> response.setOperationHandle(connection().add(Metadata.catalogs()))));
        return response;
    }

    @Override
    public TGetSchemasResp GetSchemas(TGetSchemasReq request) {
        TGetSchemasResp response = new TGetSchemasResp();
        response.setStatus(Replies.attempt(
                () -> response.setOperationHandle(connection().add(Metadata.schemas(request.getSchemaName())))));
        return response;
    }

    @Override
    public TGetTablesResp GetTables(TGetTablesReq request) {
        TGetTablesResp response = new TGetTablesResp();
        response.setStatus(Replies.attempt(() -> response.setOperationHandle(connection()
                .add(metadata().tables(request.getSchemaName(), request.getTableName(), request.getTableTypes())))));
        return response;
    }

    @Override
    public TGetTableTypesResp GetTableTypes(TGetTableTypesReq request) {
        TGetTableTypesResp response = new TGetTableTypesResp();
        response.setStatus(
                Replies.attempt(() -> response.setOperationHandle(connection().add(Metadata.tableTypes()))));
        return response;
    }

    @Override
    public TGetColumnsResp GetColumns(TGetColumnsReq request) {
        TGetColumnsResp response = new TGetColumnsResp();
        response.setStatus(Replies.attempt(() -> response.setOperationHandle(connection()
                .add(metadata().columns(request.getSchemaName(), request.getTableName(), request.getColumnName())))));
        return response;
    }

    @Override
    public TGetFunctionsResp GetFunctions(TGetFunctionsReq request) {
        TGetFunctionsResp response = new TGetFunctionsResp();
        response.setStatus(Replies.attempt(
                () -> response.setOperationHandle(connection().add(metadata().functions(request.getFunctionName())))));
        return response;
    }

    @Override
    public TGetPrimaryKeysResp GetPrimaryKeys(TGetPrimaryKeysReq request) {
        TGetPrimaryKeysResp response = new TGetPrimaryKeysResp();
        response.setStatus(Replies.attempt(() -> response.setOperationHandle(connection()
                .add(desk.keys(connection().session()).primary(request.getSchemaName(), request.getTableName())))));
        return response;
    }

    @Override
    public TGetCrossReferenceResp GetCrossReference(TGetCrossReferenceReq request) {
        TGetCrossReferenceResp response = new TGetCrossReferenceResp();
        response.setStatus(Replies.attempt(() -> response.setOperationHandle(connection()
                .add(desk.keys(connection().session())
                        .references(
                                request.getParentSchemaName(),
                                request.getParentTableName(),
                                request.getForeignSchemaName(),
                                request.getForeignTableName())))));
        return response;
    }

    @Override
    public TGetOperationStatusResp GetOperationStatus(TGetOperationStatusReq request) {
        TGetOperationStatusResp response = new TGetOperationStatusResp();
        response.setStatus(Replies.attempt(() -> {
            Operation operation = connection().operation(request.getOperationHandle());
            operation.await();
            response.setOperationState(operation.state());
            String problem = operation.problem();
            if (problem != null) {
                response.setErrorMessage(problem);
                response.setSqlState(Replies.SQL_STATE);
            }
        }));
        return response;
    }

    @Override
    public TCancelOperationResp CancelOperation(TCancelOperationReq request) {
        return new TCancelOperationResp(Replies.attempt(
                () -> connection().operation(request.getOperationHandle()).cancel()));
    }

    @Override
    public TCloseOperationResp CloseOperation(TCloseOperationReq request) {
        return new TCloseOperationResp(
                Replies.attempt(() -> connection().closeOperation(request.getOperationHandle())));
    }

    @Override
    public TGetResultSetMetadataResp GetResultSetMetadata(TGetResultSetMetadataReq request) {
        TGetResultSetMetadataResp response = new TGetResultSetMetadataResp();
        response.setStatus(Replies.attempt(() -> response.setSchema(Replies.schema(
                connection().operation(request.getOperationHandle()).structure()))));
        return response;
    }

    @Override
    public TFetchResultsResp FetchResults(TFetchResultsReq request) {
        TFetchResultsResp response = new TFetchResultsResp();
        response.setHasMoreRows(false);
        response.setStatus(Replies.attempt(() -> {
            Operation operation = connection().operation(request.getOperationHandle());
            if (request.getFetchType() == LOG) {
                response.setResults(Replies.rows(LOG_STRUCTURE, List.of(), version));
                return;
            }
            if (request.getOrientation() == TFetchOrientation.FETCH_FIRST) {
                operation.rewind();
            }
            int most = (int) Math.max(1, Math.min(request.getMaxRows(), MOST_ROWS_A_CALL));
            response.setResults(Replies.rows(operation.structure(), operation.next(most), version));
        }));
        return response;
    }

    @Override
    public TGetDelegationTokenResp GetDelegationToken(TGetDelegationTokenReq request) {
        return new TGetDelegationTokenResp(Replies.noTokens());
    }

    @Override
    public TCancelDelegationTokenResp CancelDelegationToken(TCancelDelegationTokenReq request) {
        return new TCancelDelegationTokenResp(Replies.noTokens());
    }

    @Override
    public TRenewDelegationTokenResp RenewDelegationToken(TRenewDelegationTokenReq request) {
        return new TRenewDelegationTokenResp(Replies.noTokens());
    }

    @Override
    public TGetQueryIdResp GetQueryId(TGetQueryIdReq request) {
        return new TGetQueryIdResp(Replies.text(request.getOperationHandle()));
    }

    @Override
    public TSetClientInfoResp SetClientInfo(TSetClientInfoReq request) {
        // Names of programs; the audit log has users and addresses.
        return new TSetClientInfoResp(Replies.OK);
    }
}
