package org.fundperf.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fundperf.JobFailedException;
import org.fundperf.serve.Tls;
import picocli.CommandLine.Option;

/** Options that say how the connection is encrypted. */
final class TlsOption {

    private static final String VARIABLE = "FUNDPERF_TLS_PASSWORD";

    @Option(
            names = "--tls-keystore",
            paramLabel = "FILE",
            description = "Encrypt with the certificate and key of this PKCS#12 file.")
    private Path keyStore;

    @Option(
            names = "--tls-password-file",
            paramLabel = "FILE",
            description = "Its password, on the first line (default: the variable " + VARIABLE + ").")
    private Path passwordFile;

    @Option(names = "--plaintext", description = "Something else encrypts the connection, such as a proxy here.")
    private boolean plaintext;

    boolean given() {
        return keyStore != null;
    }

    boolean plaintextAllowed() {
        return plaintext;
    }

    Optional<Tls> certificate() {
        return given() ? Optional.of(Tls.from(keyStore, password().toCharArray())) : Optional.empty();
    }

    private String password() {
        if (passwordFile != null) {
            try {
                return Files.readString(passwordFile).lines().findFirst().orElse("");
            } catch (IOException e) {
                throw new JobFailedException(
                        "The password file %s cannot be read; check its path".formatted(passwordFile), e);
            }
        }
        String password = System.getenv(VARIABLE);
        if (password == null) {
            throw new JobFailedException("The key store %s wants its password; give --tls-password-file FILE or set %s"
                    .formatted(keyStore, VARIABLE));
        }
        return password;
    }
}
