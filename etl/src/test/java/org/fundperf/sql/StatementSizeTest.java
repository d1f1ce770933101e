package org.fundperf.sql;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fundperf.JobFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementSizeTest {

    @ParameterizedTest
    @ValueSource(ints = {20, 2000})
    void partsThatDoubleAreRefused(int parts) {
        assertThatThrownBy(() -> check(parts, "select p.x from %1$s as p cross join %1$s as q"))
                .isInstanceOf(JobFailedException.class)
                .hasMessageContaining("name each part once or twice");
        assertThatThrownBy(() -> check(parts, "select x from %1$s where x in (select x from %1$s)"))
                .isInstanceOf(JobFailedException.class);
    }

    @Test
    void chainsAreNot() {
        assertThatCode(() -> check(200, "select x + 1 as x from %s")).doesNotThrowAnyException();
        assertThatCode(() -> check(5, "select p.x from %1$s as p cross join %1$s as q"))
                .doesNotThrowAnyException();
        assertThatCode(() ->
                        check("with t as (select * from t) select * from t where x in (" + "1,".repeat(5000) + "2)"))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsNestedTooDeeplyIsRefused() {
        assertThatThrownBy(() -> check("select " + "(".repeat(5000) + "1" + ")".repeat(5000)))
                .isInstanceOf(JobFailedException.class)
                .hasMessageContaining("nested too deeply");
        assertThatThrownBy(() -> check("select " + "1+".repeat(5000) + "1"))
                .isInstanceOf(JobFailedException.class)
                .hasMessageContaining("nested too deeply");
        assertThatCode(() -> check("select '" + "(".repeat(5000) + "', " + "(".repeat(50) + "1" + ")".repeat(50)))
                .doesNotThrowAnyException();
    }

    /** Part 0, and so many more that each name the one before. */
    private static void check(int parts, String part) {
        check(IntStream.range(1, parts)
                .mapToObj(index -> "t%d as (%s)".formatted(index, part.formatted("T" + (index - 1))))
                .collect(Collectors.joining(", ", "with t0 as (select 1 as x), ", " select * from t" + (parts - 1))));
    }

    private static void check(String sql) {
        ReadingStatement.check(ReadingStatement.parse(sql));
    }
}
