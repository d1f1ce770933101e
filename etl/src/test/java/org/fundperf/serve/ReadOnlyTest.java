package org.fundperf.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tries ways round read-only over a real connection. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadOnlyTest {

    private Connection connection;

    @BeforeAll
    void connect() throws SQLException {
        connection = HiveDriver.of("2.3.9").connect(Published.get().url("/mart"));
    }

    @AfterAll
    void close() throws SQLException {
        connection.close();
    }

    @TestFactory
    Stream<DynamicTest> isRefusedWithAReason() throws IOException {
        return lines("refused.txt").map(line -> {
            String[] parts = line.split(" ⇒ ", 2);
            return DynamicTest.dynamicTest(
                    parts[0],
                    () -> assertThatThrownBy(() -> ask(parts[0]))
                            .isInstanceOf(SQLException.class)
                            .message()
                            .contains(parts[1])
                            .doesNotContain("\n", "internal error"));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "show databases",
                "show tables",
                "show tables in core",
                "show catalogs",
                "show functions",
                "show columns in core.dim_fund",
                "describe finding",
                "describe extended core.dim_fund",
                "describe function upper",
                "describe query select 1",
                "explain select * from finding",
                "explain formatted select count(*) from finding",
                "use core",
                "use mart",
                "set",
                "set fundperf.publication",
                "set time zone 'UTC'",
                "with x as (select 1 as a) select * from x",
                "values (1, 'a')",
                "table finding",
                "from finding select count(*)"
            })
    void readingIsNot(String sql) throws SQLException {
        ask(sql);
    }

    @Test
    void columnsAndFunctionsAreListed() throws SQLException {
        assertThat(ask("show columns in dim_fund in core"))
                .isEqualTo(ask("describe core.dim_fund"))
                .isNotBlank();
        assertThat(ask("show functions like 'to_date'")).isEqualTo("to_date");
        assertThatThrownBy(() -> ask("select frobnicate(1)")).hasMessageContaining("`frobnicate`");
    }

    @Test
    void nothingOfTheProcessOrTheMachineIsTold() throws SQLException {
        assertThat(ask("select '${env:PATH}', '${system:user.home}', '${spark.app.id}'"))
                .isEqualTo("${env:PATH}");
        assertThat(ask("explain extended select * from finding"))
                .contains("finding")
                .doesNotContain(Published.get().folder().toString());
        assertThat(
                        ask(
                                "select xpath_string('<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>', 'a')"))
                .isNullOrEmpty();
    }

    @Test
    void anAddressSetsNoOptionOfTheServer() throws SQLException {
        String url = Published.get().url("/mart?spark.sql.runSQLOnFiles=true;hive.server2.enable.doAs=true#x=y");
        try (Connection sly = HiveDriver.of("2.3.9").connect(url);
                Statement statement = sly.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("select * from text.`/etc/passwd`"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("There is no table");
        }
    }

    private String ask(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet rows = statement.getResultSet()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }

    static Stream<String> lines(String file) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/serve", file));
        return lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }
}
