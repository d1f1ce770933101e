package org.fundperf.value;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.fundperf.finding.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads every row of {@code values.md}, the specification. */
class ValueTableTest {

    private static final int COLUMNS = 11;
    private static final int KIND = 5;

    @ParameterizedTest
    @MethodSource("rows")
    void cellIsReadAsSpecified(List<String> row) {
        ValueContext context = new ValueContext(
                known(row.get(1)),
                known(row.get(2)),
                known(row.get(3)),
                row.get(4).equals("yes"));

        Reading reading = ValueReader.read(row.get(0), context);

        assertThat(columns(reading)).as("%s", row).isEqualTo(row.subList(KIND, COLUMNS));
    }

    private static List<String> columns(Reading reading) {
        return List.of(
                reading.kind().code(),
                reading.comparator().symbol(),
                plain(reading.lower()),
                plain(reading.upper()),
                reading.unit() == null ? "" : reading.unit(),
                reading.findings().stream().map(Finding::code).collect(joining(" ")));
    }

    private static String plain(BigDecimal number) {
        return number == null ? "" : number.toString();
    }

    private static String known(String column) {
        return column.isEmpty() ? null : column;
    }

    static Stream<List<String>> rows() throws IOException {
        try (InputStream specification = ValueTableTest.class.getResourceAsStream("values.md")) {
            String text = new String(specification.readAllBytes(), StandardCharsets.UTF_8);
            return text
                    .lines()
                    .filter(line -> line.startsWith("| ") && !line.startsWith("| text "))
                    .map(ValueTableTest::cells)
                    .toList()
                    .stream();
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
        assertThat(cells).as(line).hasSize(COLUMNS + 2);
        return cells.subList(1, COLUMNS + 1).stream()
                .map(cell -> cell.replaceAll("^`|`$", ""))
                .toList();
    }
}
