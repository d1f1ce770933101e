package org.fundperf.conform;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class YearsTest {

    @ParameterizedTest(name = "{0} names {1}")
    @CsvFileSource(resources = "/conform/years.csv", numLinesToSkip = 1)
    void findsTheYearsAndWhatTheTextSaysOfThem(String text, String years) {
        String found = Years.named(text).stream()
                .map(year -> year.year() + " " + year.kind() + (year.asOf() == null ? "" : " " + year.asOf()))
                .collect(joining(" "));

        assertThat(found).isEqualTo(years == null ? "" : years);
    }

    @Test
    void oneYearIsTheTextsYear() {
        assertThat(Years.single("2020年度绩效监控表 2020年9月")).hasValueSatisfying(year -> {
            assertThat(year.year()).isEqualTo(2020);
            assertThat(year.asOf()).isEqualTo("2020-09-30");
        });
        assertThat(Years.pointInTime("2020年9月30日"))
                .hasValueSatisfying(day -> assertThat(day.asOf()).isEqualTo("2020-09-30"));
        assertThat(Years.pointInTime("2020年")).isEmpty();
        assertThat(Years.find("填报日期：2021年1月15日 2021年1月20日 2021-2023年 2020年度"))
                .extracting(YearEvidence::year)
                .containsExactly(2020);
        assertThat(Years.single("填报时间：2021年")).isEmpty();
        assertThat(Years.single("2019年、2020年")).isEmpty();
        assertThat(Years.single("2021-2023年")).isEmpty();
    }
}
