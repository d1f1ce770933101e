package org.fundperf.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts nobody wrote on purpose, or somebody did. */
class HostileTextTest {

    private static final List<String> DIMENSIONS = Stream.of(
                    "money", "money_per_person_month", "persons", "ratio", "months", "deadline", "words", "nonsense")
            .toList();
    private static final List<String> FRAGMENTS = List.of(
            "1",
            "95",
            "0.5",
            "2022",
            ",",
            "，",
            ".",
            "-",
            "—",
            "~",
            "至",
            "%",
            "‰",
            "万",
            "亿",
            "元",
            "人",
            "人次",
            "/",
            "·",
            "月",
            "日",
            "年",
            "前",
            "底",
            "内",
            "以内",
            "以上",
            "≥",
            "≤",
            ">",
            "<",
            "=",
            "±",
            "≠",
            "不低于",
            "不",
            "超过",
            "约",
            "控制在",
            "达到",
            "(",
            ")",
            "[",
            "]",
            "、",
            "；",
            "。",
            ":",
            " ",
            "\n",
            "\u3000",
            "\uFEFF",
            "E",
            "e9",
            "¥",
            "x",
            "好",
            "满意度",
            "增长",
            "提高",
            "每月",
            "百分之",
            "九十",
            "一",
            "次",
            "第",
            "\uD83D\uDE00",
            "\uD83D",
            "\u0000",
            "#",
            "null");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1", "1,", "1,234", "0.", "-", "≥", "1月", "每月", "(", "[1", "95%-", "1、", "九", "百分之", " ", "1 ", "以内",
                "内", "e1", "1e1", "前", "好1", "不", ":"
            })
    void longTextsAreNoNumbersAndTakeNoTime(String fragment) {
        for (int length : new int[] {300, 999, 30_000}) {
            String text = fragment.repeat(length / fragment.length());
            Reading reading = assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> ValueReader.read(text, ValueContext.UNKNOWN));

            assertThat(reading.lower()).isNull();
        }
    }

    @Test
    void longQuotesAreShortenedInFindings() {
        Reading reading = ValueReader.read("5".repeat(30_000), ValueContext.UNKNOWN);

        assertThat(reading.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.reported()).hasSizeLessThan(100));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyMixtureIsReadWithoutFailing(long seed) {
        Random random = new Random(seed);
        for (int count = 0; count < 4_000; count++) {
            String text = mixture(random);
            ValueContext context = new ValueContext(
                    pick(random, DIMENSIONS),
                    random.nextBoolean() ? "万元" : null,
                    random.nextInt(4) == 0 ? "%" : null,
                    random.nextBoolean());
            assertThatCode(() -> check(ValueReader.read(text, context)))
                    .as(text)
                    .doesNotThrowAnyException();
        }
    }

    private static void check(Reading reading) {
        boolean numeric = reading.kind() == ValueKind.NUMBER || reading.kind() == ValueKind.RANGE;
        assertThat(reading.lower() != null || reading.upper() != null).isEqualTo(numeric);
        assertThat(reading.kind() == ValueKind.RANGE).isEqualTo(reading.comparator() == Comparator.BETWEEN);
        Stream.of(reading.lower(), reading.upper())
                .filter(bound -> bound != null)
                .forEach(HostileTextTest::isPlain);
        if (reading.kind() == ValueKind.RANGE) {
            assertThat(reading.lower()).isLessThanOrEqualTo(reading.upper());
        }
    }

    private static void isPlain(BigDecimal bound) {
        assertThat(bound.toString()).doesNotContain("E");
        assertThat(bound.scale()).isNotNegative();
    }

    private static String mixture(Random random) {
        StringBuilder text = new StringBuilder();
        int fragments = 1 + random.nextInt(9);
        for (int count = 0; count < fragments; count++) {
            text.append(pick(random, FRAGMENTS));
        }
        return text.toString();
    }

    private static String pick(Random random, List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    static Stream<Long> seeds() {
        return Stream.of(1L, 2L, 3L, 4L, 5L);
    }
}
