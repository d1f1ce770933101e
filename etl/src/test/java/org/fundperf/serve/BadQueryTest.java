package org.fundperf.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One client's bad query is one client's problem. */
class BadQueryTest {

    private static final HiveDriver DRIVER = HiveDriver.of("2.3.9");
    private static final String ENDLESS = "select count(*) from range(0, 9000000000000000000) where id % 7 = 3";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CLIENT_SECONDS = 2;
    private static final int NO_LIMIT = 0;

    @TestFactory
    Stream<DynamicTest> theServerAnswersOthersAfterIt() throws IOException {
        return Stream.concat(ReadOnlyTest.lines("bombs.txt"), written())
                .map(sql -> DynamicTest.dynamicTest(sql.substring(0, Math.min(80, sql.length())), () -> {
                    long begun = System.nanoTime();
                    try {
                        count(sql, CLIENT_SECONDS);
                    } catch (SQLException e) {
                        assertThat(e.getMessage()).doesNotContain("\n").isNotBlank();
                    }
                    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
                    assertThat(count("select 1", NO_LIMIT)).isEqualTo(1);
                }));
    }

    /** Deep, wide and long ones. */
    private static Stream<String> written() {
        return Stream.of(
                "select " + "1+(".repeat(10_000) + "1" + ")".repeat(10_000),
                "select " + "1+".repeat(20_000) + "1",
                "select * from " + "(select * from ".repeat(2000) + "range(1)" + ") x".repeat(2000),
                "select " + "array(".repeat(3000) + "1" + ")".repeat(3000),
                "select 1 where 1 in (" + "2,".repeat(50_000) + "3)",
                "select '" + "x".repeat(300_000) + "'");
    }

    @Test
    void tooManyRowsAreAnErrorAndNotHalfAnAnswer() {
        assertThatThrownBy(() -> count("select id from range(%d)".formatted(Published.ROWS + 1), NO_LIMIT))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("more than 5,000 rows")
                .hasMessageContaining("--limit rows=");
    }

    @Test
    void anAnswerOfJustTheLimitIsComplete() throws SQLException {
        assertThat(count("select id from range(%d)".formatted(Published.ROWS), NO_LIMIT))
                .isEqualTo(Published.ROWS);
    }

    @Test
    void theServersTimeLimitHolds() {
        assertThatThrownBy(() -> count(ENDLESS, NO_LIMIT))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("has worked for %d seconds".formatted(Published.SECONDS))
                .hasMessageContaining("--limit seconds=");
    }

    @Test
    void aClientsOwnTimeLimitHolds() throws SQLException {
        try (Connection connection = DRIVER.connect(Published.get().url("/mart"));
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(2);

            assertThatThrownBy(() -> statement.executeQuery(ENDLESS)).isInstanceOf(SQLTimeoutException.class);
        }
    }

    @Test
    void cancellingEndsTheWork() throws Exception {
        try (Connection connection = DRIVER.connect(Published.get().url("/mart"));
                Statement statement = connection.createStatement()) {
            CompletableFuture<Void> cancelled = CompletableFuture.runAsync(
                    () -> {
                        try {
                            statement.cancel();
                        } catch (SQLException e) {
                            throw new IllegalStateException(e);
                        }
                    },
                    CompletableFuture.delayedExecutor(1500, TimeUnit.MILLISECONDS));

            assertThatThrownBy(() -> statement.executeQuery(ENDLESS))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("cancel");
            cancelled.get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void clientsThatReadNoFurtherKeepNobodyWaiting() throws SQLException {
        Connection[] idle = new Connection[12];
        try {
            for (int i = 0; i < idle.length; i++) {
                idle[i] = DRIVER.connect(Published.get().url("/mart"));
                Statement statement = idle[i].createStatement();
                statement.setFetchSize(10);
                ResultSet rows = statement.executeQuery("select id from range(4000)");
                assertThat(rows.next()).isTrue();
            }
            assertThat(count("select 1", NO_LIMIT)).isEqualTo(1);
        } finally {
            for (Connection connection : idle) {
                if (connection != null) {
                    connection.close();
                }
            }
        }
    }

    private static int count(String sql, int seconds) throws SQLException {
        try (Connection connection = DRIVER.connect(Published.get().url("/mart"));
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(seconds);
            try (ResultSet rows = statement.executeQuery(sql)) {
                int count = 0;
                while (rows.next()) {
                    count++;
                }
                return count;
            }
        }
    }
}
