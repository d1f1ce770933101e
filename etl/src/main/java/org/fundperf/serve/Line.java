package org.fundperf.serve;

import java.io.Closeable;
import org.fundperf.JobFailedException;

/** One network connection, from the greeting to the end. */
final class Line implements Closeable {

    private final LoginSocket socket;
    private final int idleMillis;
    private String user;
    private Connection connection;

    Line(LoginSocket socket, int idleMillis) {
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
        socket.admit(idleMillis);
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
