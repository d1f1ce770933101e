package org.fundperf.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.fundperf.finding.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a finding about a cell quotes, and what it says should stand there. */
class ReadingFindingTest {

    @ParameterizedTest
    @CsvSource({
        "105%≤≥95%, ratio, impossible_comparator, 0.95–1.05 ratio",
        "≥99.66亿元, ratio, unit_conflict, 0.9966 ratio",
        "171230元, persons, unit_conflict, person",
        "12万人次, persons, unit_conflict, person",
        "≥16.16, ratio, unit_missing, 0.1616 ratio",
        ">95%, ratio, strict_bound, 0.95 ratio"
    })
    void saysWhatFollows(String text, String dimension, String code, String expected) {
        Reading reading = ValueReader.read(text, new ValueContext(dimension, null, null, false));

        assertThat(reading.findings())
                .containsExactly(Finding.of(code, "", text, dimension).comparing(text, expected));
    }
}
