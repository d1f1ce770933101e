package org.fundperf.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.fundperf.schema.SchemaFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any number, written with any comparator and unit of the catalogues, reads back exactly. */
class RoundTripTest {

    private static final Map<String, Integer> MAGNITUDES = Map.of("", 0, "千", 3, "万", 4, "百万", 6, "亿", 8);

    private final Random random = new Random(20240601);

    @ParameterizedTest
    @MethodSource("units")
    void everyUnitWithEveryComparator(Map<String, String> unit) {
        for (Map<String, String> bound : SchemaFiles.csv("catalogue/comparators.csv")) {
            if (!bound.get("comparator").equals("between")) {
                MAGNITUDES.forEach((magnitude, zeros) -> readsBack(unit, bound, magnitude, zeros));
            }
        }
    }

    private void readsBack(Map<String, String> unit, Map<String, String> bound, String magnitude, int zeros) {
        BigDecimal number = BigDecimal.valueOf(1 + random.nextInt(99_999_999), random.nextInt(5));
        boolean before = bound.get("position").equals("before");
        String quantity = written(number) + magnitude + unit.get("spelling");
        String text = before ? bound.get("spelling") + quantity : quantity + bound.get("spelling");

        Reading reading = ValueReader.read(text, ValueContext.UNKNOWN);

        BigDecimal expected = number.scaleByPowerOfTen(zeros).multiply(new BigDecimal(unit.get("factor")));
        assertThat(reading.kind()).as(text).isEqualTo(ValueKind.NUMBER);
        assertThat(reading.unit()).as(text).isEqualTo(unit.get("unit"));
        assertThat(reading.comparator().symbol()).as(text).isEqualTo(bound.get("comparator"));
        assertThat(Stream.of(reading.lower(), reading.upper())
                        .filter(value -> value != null)
                        .toList())
                .as(text)
                .isNotEmpty()
                .allSatisfy(value -> assertThat(value).isEqualByComparingTo(expected));
    }

    /** Plain, with thousands separators, or full-width. */
    private String written(BigDecimal number) {
        return switch (random.nextInt(3)) {
            case 0 -> number.toPlainString();
            case 1 -> String.format("%,." + number.scale() + "f", number);
            default -> fullWidth(number.toPlainString());
        };
    }

    private static String fullWidth(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(digit -> wide.append((char) (digit + 0xFEE0)));
        return wide.toString();
    }

    /** All but 年, 月 and 日 and limits of time, which are dates or deadlines when nothing else is known. */
    static List<Map<String, String>> units() {
        List<String> ofTime = List.of("months", "days", "working_days", "hours", "minutes");
        return SchemaFiles.csv("catalogue/units.csv").stream()
                .filter(unit -> !ofTime.contains(unit.get("dimension")))
                .toList();
    }
}
