package org.fundperf.serve;

import java.io.Closeable;
import org.apache.thrift.transport.TSocket;
import org.fundperf.JobFailedException;

/** One network connection, from the greeting to the end. */
final class Line implements Closeable {

    private final TSocket socket;
    private final int idleMillis;
    private String user;
    private Connection connection;

    Line(TSocket socket, int idleMillis) {
        this.socket = socket;
        this.idleMillis = idleMillis;
    }

    String address() {
        return socket.getSocket().getInetAddress().getHostAddress();
    }

    void identify(String authenticated) {
        user = authenticated;
    }

    Client client() {
        return new Client(user, address());
    }

    synchronized void open(Connection opened) {
        close();
        connection = opened;
        // Until now a client had seconds to say who it is.
        socket.setTimeout(idleMillis);
    }

    synchronized Connection connection() {
        if (connection == null) {
            throw new JobFailedException("The session is closed; connect again");
        }
        return connection;
    }

    /** Ends the network connection too. */
    void hangUp() {
        close();
        socket.close();
    }

    @Override
    public synchronized void close() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
