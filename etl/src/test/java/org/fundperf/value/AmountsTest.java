package org.fundperf.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.fundperf.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "360780         | 万元           | 3607800000",
                "91.59          | 万元           | 915900",
                "91.59          | （万元）       | 915900",
                "91.59          | 单位：万元     | 915900",
                "91.59          | 金额单位:人民币万元 | 915900",
                "91.59          | 单位：人民币万元 | 915900",
                "1,234.50       | 元             | 1234.5",
                "28600万        | 万元           | 286000000",
                "28600万元      | 万元           | 286000000",
                "3.22亿元       | 万元           | 322000000",
                "3.22           | 收入预算金额(亿元) | 322000000",
                "0.00           | 万元           | 0",
                "-48181.17      | 万元           | -481811700",
                "(123.4)        | 万元           | -1234000"
            })
    void moneyIsReadInYuan(String text, String unit, BigDecimal yuan) {
        Reading reading = Amounts.money(text, unit);

        assertThat(reading.kind()).isEqualTo(ValueKind.NUMBER);
        assertThat(reading.lower()).isEqualTo(yuan).isEqualTo(reading.upper());
        assertThat(reading.unit()).isEqualTo("yuan");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void moneyWithoutAnyUnitIsDoubtful() {
        Reading reading = Amounts.money("360780", null);

        assertThat(reading.unit()).isNull();
        assertThat(reading.findings())
                .containsExactly(
                        Finding.of("unit_unknown", "", "360780", "money").comparing("360780", "qualitative"));
    }

    @ParameterizedTest
    @CsvSource({"77%,,0.77", "77,%,0.77", "77%,%,0.77", "103.87%,,1.0387", "100.00%,,1"})
    void ratesAreReadAsRatios(String text, String unit, BigDecimal ratio) {
        Reading reading = Amounts.ratio(text, unit);

        assertThat(reading.lower()).isEqualTo(ratio);
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void nothingIsNotZero() {
        assertThat(Amounts.money("", "万元").kind()).isEqualTo(ValueKind.NOT_REPORTED);
        assertThat(Amounts.money("—", "万元").kind()).isEqualTo(ValueKind.NOT_REPORTED);
        assertThat(Amounts.money("0", "万元").kind()).isEqualTo(ValueKind.NUMBER);
        assertThat(Amounts.ratio(null, null).kind()).isEqualTo(ValueKind.NOT_REPORTED);
    }
}
