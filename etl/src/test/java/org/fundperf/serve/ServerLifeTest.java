package org.fundperf.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that the network can reach: how it begins, whom it lets in, how it ends. */
class ServerLifeTest {

    private static final String STORE_PASSWORD = "changeit-please";

    @Test
    void encryptsAsksForPasswordsAndEndsWhenTold(@TempDir Path folder) throws Exception {
        Published published = Published.get();
        Path store = keyStore(folder);
        Path password = Files.writeString(folder.resolve("password"), STORE_PASSWORD + "\n");
        Path work = Files.createDirectory(folder.resolve("work"));
        try (ServerProcess server = ServerProcess.start(
                work,
                "--warehouse",
                published.warehouse(),
                "--host",
                "0.0.0.0",
                "--port",
                "0",
                "--users",
                published.folder().resolve("users").toString(),
                "--tls-keystore",
                store.toString(),
                "--tls-password-file",
                password.toString(),
                "--audit-log",
                folder.resolve("audit.jsonl").toString())) {
            HiveDriver driver = HiveDriver.of("2.3.9");
            String url = server.url(
                    "/mart;ssl=true;sslTrustStore=%s;trustStorePassword=%s".formatted(store, STORE_PASSWORD));

            try (Connection connection = driver.connect(url);
                    Statement statement = connection.createStatement()) {
                assertThat(statement.executeQuery("select 1").next()).isTrue();
            }
            assertThatThrownBy(() -> driver.connect(url, HiveDriver.USER, "wrong"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> driver.connect(url, "nobody", HiveDriver.PASSWORD))
                    .isInstanceOf(SQLException.class);
            try (Connection left = driver.connect(url);
                    Statement busy = left.createStatement()) {
                CompletableFuture<Boolean> endless = CompletableFuture.supplyAsync(
                        () -> isAnswered(busy, "select count(*) from range(9000000000000000000)"));
                Thread.sleep(2000);
                assertThat(server.terminate()).isZero();
                assertThat(endless.get(20, TimeUnit.SECONDS)).isFalse();
            } catch (SQLException e) {
                // Closing says that nobody is there any more.
                assertThat(e.getMessage()).isNotBlank();
            }
        }

        assertThat(Files.readString(folder.resolve("audit.jsonl")))
                .contains("\"event\":\"refused\",\"user\":\"nobody\"")
                .doesNotContain("wrong", STORE_PASSWORD);
        try (var left = Files.list(work)) {
            assertThat(left).as("files left behind").isEmpty();
        }
    }

    @Test
    void refusesToBeCareless(@TempDir Path folder) throws Exception {
        String warehouse = Published.get().warehouse();
        String users = Published.get().folder().resolve("users").toString();

        assertThat(said(folder, "--warehouse", warehouse, "--host", "0.0.0.0")).contains("must ask for passwords");
        assertThat(said(folder, "--warehouse", warehouse, "--host", "0.0.0.0", "--users", users))
                .contains("clear text");
        assertThat(said(folder, "--warehouse", warehouse, "--ldap", "ldap://example.org", "--ldap-name", "{}"))
                .contains("ldaps://");
        assertThat(said(folder, "--warehouse", warehouse, "--users", "missing")).contains("--add-user");
        assertThat(said(folder, "--warehouse", folder.toString())).contains("There is no warehouse");
        assertThat(said(
                        folder,
                        "--warehouse",
                        warehouse,
                        "--port",
                        Integer.toString(Published.get().server().port())))
                .contains("cannot listen");
    }

    private static boolean isAnswered(Statement statement, String sql) {
        try {
            return statement.execute(sql);
        } catch (SQLException e) {
            return false;
        }
    }

    private static String said(Path folder, String... options) throws IOException, InterruptedException {
        Process process = ServerProcess.command(
                        folder,
                        Stream.concat(
                                        Arrays.stream(options),
                                        Stream.of(
                                                "--audit-log",
                                                folder.resolve("audit.jsonl").toString()))
                                .toArray(String[]::new))
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isIn(1, 2);
        assertThat(said.strip()).startsWith("fundperf: ").doesNotContain("\n");
        return said;
    }

    private static Path keyStore(Path folder) throws IOException, InterruptedException {
        Path store = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        STORE_PASSWORD))
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor()).isZero();
        return store;
    }
}
