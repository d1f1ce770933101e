package org.fundperf.mart;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each mart over {@code mart/input} has the rows of {@code mart/expected/<mart>.csv}, in the columns
 * named there; the condition picks the rows that tell something.
 */
class MartQueryTest {

    private final MartFixture fixture = MartFixture.shared();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "account_figure       | mention_count > 1",
                "budget_execution     | true",
                "growth_basis         | fund_code = 'resident_medical' and basis <> 'this_year_less_growth'",
                "indicator_attainment | true",
                "indicator_trend      | comparability <> 'first_year'",
                "region_comparison    | year <> 2022 and comparability not in ('no_peer', 'not_a_number')",
                "indicator_value      | region_code = '659001'",
                "every_finding        | state <> 'open'",
                "finding              | true"
            })
    void hasTheExpectedRows(String mart, String condition) {
        Dataset<Row> expected = fixture.read("expected/" + mart + ".csv");
        Column[] columns =
                Arrays.stream(expected.columns()).map(name -> col(name)).toArray(Column[]::new);

        List<String> actual = lines(fixture.mart(mart).where(condition).select(columns));

        assertThat(actual).containsExactlyInAnyOrderElementsOf(lines(expected));
    }

    private static List<String> lines(Dataset<Row> rows) {
        return rows.collectAsList().stream().map(MartQueryTest::line).toList();
    }

    private static String line(Row row) {
        return IntStream.range(0, row.size()).mapToObj(i -> text(row.get(i))).collect(Collectors.joining(" | "));
    }

    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
    }
}
