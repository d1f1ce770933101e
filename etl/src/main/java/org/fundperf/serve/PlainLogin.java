package org.fundperf.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Provider;
import java.security.Security;
import java.util.Map;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.sasl.AuthorizeCallback;
import javax.security.sasl.SaslException;
import javax.security.sasl.SaslServer;
import javax.security.sasl.SaslServerFactory;

/** The server's side of SASL's PLAIN (RFC 4616), which Java does not have: user and password in one message. */
public final class PlainLogin implements SaslServer {

    static final String MECHANISM = "PLAIN";

    private final CallbackHandler handler;
    private String user;

    private PlainLogin(CallbackHandler handler) {
        this.handler = handler;
    }

    /** Makes Java's SASL find it. */
    static void install() {
        Security.addProvider(new PlainProvider());
    }

    private static final class PlainProvider extends Provider {

        private static final long serialVersionUID = 1;

        PlainProvider() {
            super("fundperf-sasl", "1", "SASL PLAIN for servers");
            put("SaslServerFactory." + MECHANISM, Factory.class.getName());
        }
    }

    /** Found by its name. */
    public static final class Factory implements SaslServerFactory {

        @Override
        public SaslServer createSaslServer(
                String mechanism,
                String protocol,
                String serverName,
                Map<String, ?> properties,
                CallbackHandler handler) {
            return MECHANISM.equals(mechanism) ? new PlainLogin(handler) : null;
        }

        @Override
        public String[] getMechanismNames(Map<String, ?> properties) {
            return new String[] {MECHANISM};
        }
    }

    @Override
    public byte[] evaluateResponse(byte[] response) throws SaslException {
        String[] parts = new String(response, StandardCharsets.UTF_8).split("\0", -1);
        if (parts.length != 3) {
            throw new SaslException("The login is not a user and a password");
        }
        String name = parts[1].isEmpty() ? "anonymous" : parts[1];
        NameCallback nameCallback = new NameCallback("user", name);
        PasswordCallback password = new PasswordCallback("password", false);
        password.setPassword(parts[2].toCharArray());
        // Nobody acts for another.
        AuthorizeCallback authorize = new AuthorizeCallback(name, parts[0].isEmpty() ? name : parts[0]);
        try {
            handler.handle(new Callback[] {nameCallback, password, authorize});
        } catch (IOException | UnsupportedCallbackException e) {
            throw new SaslException("The login could not be checked", e);
        } finally {
            password.clearPassword();
        }
        if (!authorize.isAuthorized()) {
            throw new SaslException("User or password is wrong");
        }
        user = name;
        return null;
    }

    @Override
    public String getMechanismName() {
        return MECHANISM;
    }

    @Override
    public boolean isComplete() {
        return user != null;
    }

    @Override
    public String getAuthorizationID() {
        return user;
    }

    @Override
    public byte[] unwrap(byte[] incoming, int offset, int length) {
        throw new IllegalStateException("PLAIN does not wrap messages");
    }

    @Override
    public byte[] wrap(byte[] outgoing, int offset, int length) {
        throw new IllegalStateException("PLAIN does not wrap messages");
    }

    @Override
    public Object getNegotiatedProperty(String name) {
        return null;
    }

    @Override
    public void dispose() {
        // It holds nothing.
    }
}
