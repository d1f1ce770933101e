package org.fundperf.serve;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.fundperf.JobFailedException;

/** The server's certificate and key. */
public final class Tls {

    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};

    private final SSLContext context;

    private Tls(SSLContext context) {
        this.context = context;
    }

    /** From a key store in PKCS#12 or JKS, whose keys have the same password. */
    public static Tls from(Path keyStore, char[] password) {
        try (InputStream in = Files.newInputStream(keyStore)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password);
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return new Tls(context);
        } catch (IOException | GeneralSecurityException e) {
            throw new JobFailedException(
                    "The key store %s cannot be opened (%s); check its path, its password and that it is PKCS#12"
                            .formatted(keyStore, e.getMessage()),
                    e);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    ServerSocket socket() throws IOException {
        SSLServerSocket socket =
                (SSLServerSocket) context.getServerSocketFactory().createServerSocket();
        socket.setEnabledProtocols(VERSIONS);
        return socket;
    }
}
