package org.fundperf.serve;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.sasl.AuthorizeCallback;
import org.apache.hive.service.rpc.thrift.TCLIService;
import org.apache.thrift.TException;
import org.apache.thrift.TProcessor;
import org.apache.thrift.TProcessorFactory;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.server.ServerContext;
import org.apache.thrift.server.TServerEventHandler;
import org.apache.thrift.transport.TSaslServerTransport;
import org.apache.thrift.transport.TTransport;

/**
 * Ties Thrift's callbacks to the network connection they belong to. Thrift serves a connection in one thread from its
 * beginning to its end, and names it only in the first callback.
 */
final class Lines extends TProcessorFactory implements TServerEventHandler {

    private record Served(Line line) implements ServerContext {}

    private static final ThreadLocal<Line> CURRENT = new ThreadLocal<>();

    private final Desk desk;
    private final Set<Line> open = ConcurrentHashMap.newKeySet();

    Lines(Desk desk) {
        super(null);
        this.desk = desk;
    }

    @Override
    public TProcessor getProcessor(TTransport transport) {
        Line line = new Line((LoginSocket) transport, idleMillis());
        CURRENT.set(line);
        return new Processor(new Protocol(desk, line), line);
    }

    private int idleMillis() {
        return (int) Math.min(Integer.MAX_VALUE, desk.limits().idleSeconds() * 1000L);
    }

    private static final class Processor extends TCLIService.Processor<Protocol> {

        private final Line line;

        Processor(Protocol protocol, Line line) {
            super(protocol);
            this.line = line;
        }

        @Override
        public boolean process(TProtocol in, TProtocol out) throws TException {
            line.identify(
                    ((TSaslServerTransport) in.getTransport()).getSaslServer().getAuthorizationID());
            return super.process(in, out);
        }
    }

    /** Checks a login; called by SASL. */
    void login(Callback[] callbacks) {
        String user = ((NameCallback) callbacks[0]).getDefaultName();
        String password = new String(((PasswordCallback) callbacks[1]).getPassword());
        AuthorizeCallback authorize = (AuthorizeCallback) callbacks[2];
        authorize.setAuthorized(authorize.getAuthorizationID().equals(user)
                && desk.admits(user, password, CURRENT.get().address()));
    }

    @Override
    public ServerContext createContext(TProtocol in, TProtocol out) {
        Line line = CURRENT.get();
        open.add(line);
        return new Served(line);
    }

    @Override
    public void deleteContext(ServerContext context, TProtocol in, TProtocol out) {
        Line line = ((Served) context).line();
        open.remove(line);
        line.close();
    }

    @Override
    public void preServe() {
        // Nothing to prepare.
    }

    @Override
    public void processContext(ServerContext context, TTransport in, TTransport out) {
        // The connection is known already.
    }

    /** Ends all connections. */
    void close() {
        open.forEach(Line::hangUp);
    }
}
