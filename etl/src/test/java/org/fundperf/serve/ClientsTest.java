package org.fundperf.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.fundperf.publish.Rollback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real drivers, as analysts and tools use them. */
class ClientsTest {

    private static final String TEXT = "塔什库尔干塔吉克自治县 𠀀𪚥 'it''s' %_";

    @ParameterizedTest
    @ValueSource(strings = {"2.3.9", "4.0.1"})
    void valuesArriveAsTheyAre(String version) throws SQLException {
        try (Connection connection =
                        HiveDriver.of(version).connect(Published.get().url("/mart"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select '" + TEXT.replace("'", "\\'") + "' as text,"
                        + " cast('-12345678901234567890.0123456789' as decimal(30,10)) as exact,"
                        + " date'2020-09-30' as day, timestamp'2020-09-30 12:34:56.789' as moment,"
                        + " cast(null as int) as nothing, 9223372036854775807 as large, true as yes,"
                        + " array('甲', null) as list, map('a', 1) as pairs, named_struct('x', 1.5) as both,"
                        + " X'00ff' as bytes, cast('NaN' as double) as odd")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString("text")).isEqualTo(TEXT);
            assertThat(row.getBigDecimal("exact")).isEqualTo(new BigDecimal("-12345678901234567890.0123456789"));
            assertThat(row.getString("day")).isEqualTo("2020-09-30");
            assertThat(row.getString("moment")).isEqualTo("2020-09-30 12:34:56.789");
            assertThat(row.getObject("nothing")).isNull();
            assertThat(row.wasNull()).isTrue();
            assertThat(row.getLong("large")).isEqualTo(Long.MAX_VALUE);
            assertThat(row.getBoolean("yes")).isTrue();
            assertThat(row.getString("list")).isEqualTo("[\"甲\",null]");
            assertThat(row.getString("pairs")).isEqualTo("{\"a\":1}");
            assertThat(row.getString("both")).isEqualTo("{\"x\":1.5}");
            assertThat(row.getDouble("odd")).isNaN();
            ResultSetMetaData columns = row.getMetaData();
            assertThat(columns.getColumnType(2)).isEqualTo(java.sql.Types.DECIMAL);
            assertThat(columns.getPrecision(2)).isEqualTo(30);
            assertThat(columns.getScale(2)).isEqualTo(10);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.3.9", "4.0.1"})
    void preparedStatementsTakeChineseAndDecimals(String version) throws SQLException {
        try (Connection connection =
                        HiveDriver.of(version).connect(Published.get().url("/mart"));
                PreparedStatement statement = connection.prepareStatement(
                        "select lower_value from reported_indicator where region_name = ? and lower_value > ?")) {
            statement.setString(1, "塔什库尔干塔吉克自治县");
            statement.setBigDecimal(2, new BigDecimal("2834.4"));
            try (ResultSet rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getBigDecimal(1)).isEqualByComparingTo("2834.50");
                assertThat(rows.next()).isFalse();
            }
        }
    }

    @Test
    void anOpenConnectionKeepsItsPublicationAndANewOneHasTheNewest() throws SQLException {
        HiveDriver driver = HiveDriver.of("2.3.9");
        Published published = Published.get();
        try (Connection before = driver.connect(published.url("/mart"))) {
            long old = publication(before);
            long rows = number(before, "select count(*) from ops.publication");
            Rollback.to(published.warehouse(), old);

            assertThat(publication(before)).isEqualTo(old);
            assertThat(number(before, "select count(*) from ops.publication")).isEqualTo(rows);
            try (Connection after = driver.connect(published.url("/mart"));
                    Connection back = driver.connect(published.url("/mart?fundperf.publication=" + old))) {
                assertThat(publication(after)).isEqualTo(old + 1);
                assertThat(number(after, "select count(*) from ops.publication"))
                        .isEqualTo(rows + 1);
                assertThat(publication(back)).isEqualTo(old);
                assertThat(number(after, "select count(*) from finding version as of " + old))
                        .isEqualTo(number(after, "select count(*) from finding"));
                execute(after, "set fundperf.publication = " + old);
                assertThat(publication(after)).isEqualTo(old);
                execute(before, "set fundperf.publication = newest");
                assertThat(publication(before)).isEqualTo(old + 1);
            }
        }
    }

    @Test
    void eightClientsAtOnceAreAllAnswered() throws Exception {
        HiveDriver driver = HiveDriver.of("2.3.9");
        long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        ExecutorService people = Executors.newFixedThreadPool(8);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            answers.add(people.submit((Callable<Integer>) () -> {
                int asked = 0;
                try (Connection connection = driver.connect(Published.get().url("/mart"))) {
                    do {
                        assertThat(number(connection, "select count(*) from reported_indicator"))
                                .isEqualTo(1);
                        asked++;
                    } while (System.nanoTime() < end);
                }
                return asked;
            }));
        }
        people.shutdown();
        for (Future<Integer> answer : answers) {
            assertThat(answer.get(120, TimeUnit.SECONDS)).isPositive();
        }
    }

    @Test
    void theAuditLogSaysWhoAskedWhatAndNoPassword() throws Exception {
        String sql = "select 'line\nbreak \u0007', count(*) from core.dim_fund";
        try (Connection connection =
                HiveDriver.of("2.3.9").connect(Published.get().url("/mart"))) {
            execute(connection, sql);
        }
        String log = Files.readString(Published.get().audit());
        JsonNode line = log.lines()
                .map(ClientsTest::json)
                .filter(entry -> entry.path("statement").asText().equals(sql))
                .findFirst()
                .orElseThrow();

        assertThat(line.path("user").asText()).isEqualTo(HiveDriver.USER);
        assertThat(line.path("address").asText()).isEqualTo("127.0.0.1");
        assertThat(line.path("outcome").asText()).isEqualTo("answered");
        assertThat(line.path("rows").asInt()).isEqualTo(1);
        assertThat(line.path("publication").asInt()).isPositive();
        assertThat(line.path("millis").asInt()).isPositive();
        assertThat(log).doesNotContain("battery");
    }

    private static JsonNode json(String line) {
        try {
            return new JsonMapper().readTree(line);
        } catch (IOException e) {
            throw new IllegalStateException("Not a line of JSON: " + line, e);
        }
    }

    private static long publication(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("set fundperf.publication")) {
            row.next();
            return row.getLong(2);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
        }
    }
}
