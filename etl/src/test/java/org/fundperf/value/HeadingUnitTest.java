package org.fundperf.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingUnitTest {

    @ParameterizedTest
    @CsvSource({
        "万元, 万元",
        "项目资金（万元）, 万元",
        "收入预算金额(亿元):, 亿元",
        "金额单位：万元, 万元",
        "单位：人民币 万元, 万元",
        "（单位：元/人·月）, 元/人/月",
        "参保人数（万人）, 万人",
        "预算执行率（％）, %",
        "计量单位：人次, 人次",
        "[%], %"
    })
    void unitOfAHeading(String heading, String unit) {
        assertThat(HeadingUnit.of(heading)).hasValue(unit);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"指标值（包含数字及文字描述）", "财政补贴标准(省级、县级)", "单位：万元、人", "填报单位（公章）：喀什市社会保险中心", "预算单位", "年度"})
    void noUnitInOtherHeadings(String heading) {
        assertThat(HeadingUnit.of(heading)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"万元", "人 次", "（%）", "％", "单位：万元", "元/人·月"})
    void unitAlone(String text) {
        assertThat(ValueReader.isUnit(text)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"参保人数（万人）", "95%", "好", "个人缴费标准"})
    void moreThanAUnit(String text) {
        assertThat(ValueReader.isUnit(text)).isFalse();
    }
}
