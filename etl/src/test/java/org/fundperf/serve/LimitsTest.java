package org.fundperf.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server of few connections and two places, which others may reach over something that encrypts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LimitsTest {

    private static final int IDLE_SECONDS = 6;
    private static final HiveDriver DRIVER = HiveDriver.of("2.3.9");

    /** Tries forever while the statement is planned: Spark computes what is constant at once. */
    private static final String DEAF_PLAN =
            "select regexp_replace(repeat('a', 3000), '(a*a*a*a*a*a*a*a*a*a*a*a*)b', '')";

    /** Tries forever in a task. */
    private static final String DEAF_TASK =
            "select count(*) from range(1000) where concat(repeat('a', 3000), id) like '%a%a%a%a%a%a%a%a%a%a%a%a%b'";

    @TempDir
    private static Path folder;

    private ServerProcess server;

    @BeforeAll
    void start() throws IOException {
        server = ServerProcess.start(
                folder,
                "--warehouse",
                Published.get().warehouse(),
                "--port",
                "0",
                "--host",
                "0.0.0.0",
                "--plaintext",
                "--users",
                Published.get().folder().resolve("users").toString(),
                "--audit-log",
                audit().toString(),
                "--limit",
                "connections=2",
                "--limit",
                "running=2",
                "--limit",
                "idle-seconds=" + IDLE_SECONDS);
    }

    @AfterAll
    void end() {
        server.close();
    }

    @Test
    @Order(1)
    void aConnectionTooManyIsToldSo() throws SQLException {
        try (Connection first = connect();
                Connection second = connect()) {
            assertThatThrownBy(this::connect)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("has 2 connections open")
                    .hasMessageContaining("--limit connections=4");
            assertThat(answers(first) && answers(second)).isTrue();
        }
        try (Connection again = connect()) {
            assertThat(answers(again)).isTrue();
        }
    }

    @Test
    @Order(2)
    void aConnectionThatAsksNothingIsClosed() throws Exception {
        try (Connection idle = connect()) {
            assertThat(answers(idle)).isTrue();
            Thread.sleep(1000L * IDLE_SECONDS + 1500);

            assertThatThrownBy(() -> answers(idle)).isInstanceOf(SQLException.class);
        } catch (SQLException e) {
            // Closing says that nobody is there any more.
            assertThat(e.getMessage()).isNotBlank();
        }
        assertThat(Files.readString(audit())).contains("\"event\":\"disconnected\"");
    }

    @Test
    @Order(3)
    @Timeout(120)
    void whatDoesNotEndHoldsItsPlaceAndTheServerEndsWithTheLast() throws Exception {
        try (Connection connection = connect()) {
            assertThatThrownBy(() -> ask(connection, DEAF_PLAN)).isInstanceOf(SQLTimeoutException.class);
            assertThat(answers(connection)).as("the session goes on").isTrue();
            // On a busy machine it may be stopped before it has tasks, and then it ends.
            while (!server.endsWithin(Duration.ofMillis(500))) {
                assertThatThrownBy(() -> ask(connection, DEAF_TASK)).isInstanceOf(SQLException.class);
            }
        } catch (SQLException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
        assertThat(server.awaitEnd()).isEqualTo(1);
        assertThat(Files.readAllLines(audit()).stream().filter(line -> line.contains("\"event\":\"does not end\"")))
                .anyMatch(line -> line.contains("regexp_replace"))
                .anyMatch(line -> line.contains(" like "));
        assertThat(server.said()).anyMatch(line -> line.startsWith("fundperf: Statements that do not end"));
    }

    private Connection connect() throws SQLException {
        return DRIVER.connect(server.url("/mart"));
    }

    private static Path audit() {
        return folder.resolve("audit.jsonl");
    }

    private static boolean answers(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select 1")) {
            return rows.next();
        }
    }

    private static void ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(2);
            statement.executeQuery(sql);
        }
    }
}
