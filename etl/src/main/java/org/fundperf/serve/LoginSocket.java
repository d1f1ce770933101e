package org.fundperf.serve;

import java.net.ServerSocket;
import java.net.Socket;
import org.apache.thrift.transport.TServerSocket;
import org.apache.thrift.transport.TSocket;
import org.apache.thrift.transport.TTransportException;

/** A client's socket that takes only short messages until its client has logged in: Thrift would take 100 MB. */
final class LoginSocket extends TSocket {

    private static final int LONGEST_LOGIN = 64 << 10;

    private volatile boolean admitted;

    private LoginSocket(Socket socket) throws TTransportException {
        super(socket);
    }

    /** Accepts such sockets. */
    static TServerSocket listening(ServerSocket socket, int millisToLogIn) throws TTransportException {
        return new TServerSocket(socket, millisToLogIn) {
            @Override
            protected TSocket acceptImpl() throws TTransportException {
                LoginSocket client = new LoginSocket(super.acceptImpl().getSocket());
                client.setTimeout(millisToLogIn);
                return client;
            }
        };
    }

    /**
     * The client has logged in.
     *
     * @param millis after which its connection ends if it asks nothing
     */
    void admit(int millis) {
        admitted = true;
        setTimeout(millis);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws TTransportException {
        if (!admitted && length > LONGEST_LOGIN) {
            throw new TTransportException("A login of %,d bytes is none".formatted(length));
        }
        return super.read(bytes, offset, length);
    }
}
