package org.fundperf.serve;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerApplicationEnd;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SignalUtils;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.server.TThreadPoolServer;
import org.apache.thrift.transport.TSaslServerTransport;
import org.apache.thrift.transport.TServerSocket;
import org.apache.thrift.transport.TTransportException;
import org.fundperf.JobFailedException;
import org.fundperf.publish.Publications;
import org.fundperf.warehouse.Sessions;
import org.fundperf.warehouse.WarehouseFolder;

/** Answers JDBC and ODBC clients over the published snapshot until it is closed. */
public final class QueryServer implements AutoCloseable {

    private static final int SECONDS_TO_LOG_IN = 20;
    private static final int SECONDS_TO_END = 5;
    private static final int SECONDS_TO_FIND_A_THREAD = 2;

    /** Who has not logged in yet, or hears that the server is full. */
    private static final int MOST_AT_THE_DOOR = 20;

    private final SparkSession spark;
    private final Desk desk;
    private final Lines lines;
    private final TThreadPoolServer server;
    private final ExecutorService threads;
    private final int port;
    private final MemoryGuard guard;
    private volatile String problem = "Spark has ended, so the server ends too; start it again";

    private QueryServer(
            SparkSession spark,
            WarehouseFolder folder,
            Authenticator authenticator,
            Limits limits,
            AuditLog audit,
            ServerSocket socket)
            throws TTransportException {
        this.spark = spark;
        this.desk = new Desk(spark, folder, limits, authenticator, audit, this::endLost);
        this.lines = new Lines(desk);
        this.port = socket.getLocalPort();
        this.guard = MemoryGuard.calling(desk.workplace()::relieve);
        this.threads = new ThreadPoolExecutor(
                0,
                desk.limits().connections() + MOST_AT_THE_DOOR,
                60,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                task -> {
                    Thread thread = new Thread(task, "fundperf-connection");
                    thread.setDaemon(true);
                    return thread;
                });
        this.server = new TThreadPoolServer(arguments(socket));
        server.setServerEventHandler(lines);
    }

    /** Listens from now on; clients are answered once {@link #serve} runs. */
    public static QueryServer listening(
            String warehouse,
            Address address,
            Optional<Tls> tls,
            Authenticator authenticator,
            Limits limits,
            AuditLog audit) {
        WarehouseFolder folder = WarehouseFolder.existing(warehouse);
        new Publications(folder).inForce();
        try {
            // Before Spark, which takes seconds: whoever starts it twice should know at once.
            ServerSocket socket = tls.isPresent() ? tls.get().socket() : new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address.host(), address.port()));
            PlainLogin.install();
            SparkSession spark = Sessions.serving(limits.running());
            QueryServer server = new QueryServer(spark, folder, authenticator, limits, audit, socket);
            server.desk.warmUp();
            return server;
        } catch (IOException | TTransportException e) {
            throw new JobFailedException(
                    "The server cannot listen at %s (%s); end what listens there, or choose another --port or --host"
                            .formatted(address, e.getMessage()),
                    e);
        }
    }

    private TThreadPoolServer.Args arguments(ServerSocket socket) throws TTransportException {
        TSaslServerTransport.Factory login = new TSaslServerTransport.Factory();
        login.addServerDefinition(PlainLogin.MECHANISM, "fundperf", null, Map.of(), lines::login);
        int longestMessage = Math.max(1 << 20, 8 * desk.limits().characters());
        return new TThreadPoolServer.Args(new TServerSocket(socket, SECONDS_TO_LOG_IN * 1000))
                .processorFactory(lines)
                .transportFactory(login)
                .inputProtocolFactory(new TBinaryProtocol.Factory(true, true, longestMessage, longestMessage))
                .outputProtocolFactory(new TBinaryProtocol.Factory())
                .stopTimeoutVal(SECONDS_TO_END)
                .stopTimeoutUnit(TimeUnit.SECONDS)
                .requestTimeout(SECONDS_TO_FIND_A_THREAD)
                .requestTimeoutUnit(TimeUnit.SECONDS)
                .executorService(threads);
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** Answers clients until the process is told to end, or {@link #close}; fails when it cannot go on. */
    public void serve() {
        SignalUtils.register("TERM", this::endWhenTold);
        SignalUtils.register("INT", this::endWhenTold);
        spark.sparkContext().addSparkListener(new SparkListener() {
            @Override
            public void onApplicationEnd(SparkListenerApplicationEnd end) {
                server.stop();
            }
        });
        server.serve();
        if (!problem.isEmpty()) {
            throw new JobFailedException(problem);
        }
    }

    private Object endWhenTold() {
        problem = "";
        hangUp();
        return true;
    }

    private void endLost() {
        problem =
                "Statements that do not end although they were told to have left nothing for others, so the server ends; start it again, the audit log says who asked them";
        hangUp();
    }

    /** Thrift would wait for clients to leave, but they do not know. */
    private void hangUp() {
        server.stop();
        desk.workplace().close();
        lines.close();
    }

    @Override
    public void close() {
        guard.close();
        hangUp();
        threads.shutdownNow();
        spark.stop();
    }
}
