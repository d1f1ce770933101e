package org.fundperf.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "≥171230人", "105%≤≥95%", "105 ≤ ≥ 95%", "≥75%-85%", "=640元/人", "每月25日前", "12月底前", "50、6.17", "0", "—",
                        "/",
                "无", "2977人", "105%", "10625", "109.00%", "不低于95%", "95%以上", "20个工作日内", "[95%,105%]", "全年12次", "一次",
                "100%（完成）", "±5%", "2020年9月", "2020.01.01-2020.12.31", "-18705.55", "1.2E+05", "28600万"
            })
    void valuesLookLikeValues(String text) {
        assertThat(ValueReader.shape(text)).isEqualTo(Shape.VALUE);
        assertThat(ValueReader.looksLikeValue(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "好",
                "达成目标",
                "参保人数",
                "数量指标",
                "70-79周岁以上增发基础养老金人数",
                "80周岁以上增发基础养老金人员满意度",
                "每次80周岁以上增发基础养老金人均发放资金数",
                "每次70-79周岁增发基础养老金人均发放资金数",
                "2022年参保人数",
                "产出指标(50分)",
                "预算执行情况(30分)",
                "按时报送（10分）",
                "三级指标 指标值（包含数字及文字描述）",
                "财政补贴标准(省级、县级)",
                "贯彻落实19号文件精神",
                "指标1：参保人数",
                "目标1:基金中长期收支平衡,增强基金可持续性。 目标2:基金运行规范安全。",
                "[155]喀什市社会保险中心",
                "314002-和硕县医疗保障局",
                "12月底前完成率",
                "预算数：",
                "收入预算金额(亿元):"
            })
    void labelsAndNamesAreWords(String text) {
        assertThat(ValueReader.looksLikeValue(text)).isFalse();
        assertThat(ValueReader.shape(text)).isIn(Shape.WORDS, Shape.STATEMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"上访率控制在0.1%以内，维护社会稳定，长治久安", "满意度≥95%", "每月25日前足额发放", "省级50元，县级6元"})
    void wordsAroundAValueAreStatements(String text) {
        assertThat(ValueReader.shape(text)).isEqualTo(Shape.STATEMENT);
    }

    @Test
    void emptyCellsAreBlank() {
        assertThat(ValueReader.shape(null)).isEqualTo(Shape.BLANK);
        assertThat(ValueReader.shape(" \u3000\n")).isEqualTo(Shape.BLANK);
        assertThat(ValueReader.looksLikeValue("")).isFalse();
    }
}
