package org.fundperf.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fundperf.serve.Address;
import org.fundperf.serve.AuditLog;
import org.fundperf.serve.QueryServer;
import org.fundperf.serve.Tls;
import org.fundperf.serve.UserFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code fundperf serve}: the published snapshot for JDBC and ODBC. */
@Command(
        name = "serve",
        description = {
            "Answer JDBC and ODBC clients over the published snapshot, read-only, until it is ended (Ctrl-C, SIGTERM).",
            "The protocol is HiveServer2's: jdbc:hive2://HOST:PORT/mart. etl/deploy/connect.md says how to connect."
        })
public final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WarehouseOption warehouse;

    @Mixin
    private LoginOption login;

    @Mixin
    private TlsOption tls;

    @Mixin
    private ServeLimitOption limits;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Where to listen (default: ${DEFAULT-VALUE}). Any other than this machine's own wants"
                    + " passwords (--users or --ldap) and --tls-keystore.")
    private String host;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Where to listen (default: ${DEFAULT-VALUE}; 0 for any that is free).")
    private int port;

    @Option(
            names = "--audit-log",
            paramLabel = "FILE",
            description = "Who asked what, as lines of JSON (default: data/serve-audit.jsonl of the project).")
    private Path auditLog;

    @Override
    public Integer call() {
        if (login.addsUser()) {
            UserFile.put(login.userFile(), login.newUser(), login.readPassword());
            return 0;
        }
        Address address = Address.of(host, port);
        refuseCarelessness(address);
        AuditLog audit = AuditLog.at(
                auditLog == null
                        ? Path.of(System.getProperty("fundperf.home", ""), "data", "serve-audit.jsonl")
                        : auditLog);
        Optional<Tls> certificate = tls.certificate();
        try (QueryServer server = QueryServer.listening(
                warehouse.location(), address, certificate, login.authenticator(), limits.limits(), audit)) {
            PrintWriter out = spec.commandLine().getOut();
            out.printf(
                    "fundperf serves %s at %s:%d (jdbc:hive2://%s:%d/mart%s); who asks what is in %s%n",
                    warehouse.location(),
                    address.host().getHostAddress(),
                    server.port(),
                    host,
                    server.port(),
                    certificate.isPresent() ? ";ssl=true" : "",
                    audit.file());
            out.flush();
            server.serve();
        }
        return 0;
    }

    private void refuseCarelessness(Address address) {
        if (port < 0 || port > 65535) {
            throw wrong("The port must be a number from 0 to 65535, but is %d".formatted(port));
        }
        if (!address.isLocal() && !login.asksForPasswords()) {
            throw wrong(
                    "At %s others can reach the server, so it must ask for passwords; give --users FILE or --ldap URL, or listen at 127.0.0.1"
                            .formatted(host));
        }
        if (!address.isLocal() && !tls.given() && !tls.plaintextAllowed()) {
            throw wrong(
                    "At %s passwords would go over the network in clear text; give --tls-keystore FILE, or --plaintext if something else encrypts the connection"
                            .formatted(host));
        }
    }

    private ParameterException wrong(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }
}
