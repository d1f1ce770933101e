package org.fundperf.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

    @Test
    void quotesBlankFieldsAndLineBreaksAreUnderstood() {
        Document document = Read.text("绩效目标表,,\r\n指标,,值\r\n\"参保,\n\"\"人数\"\"\",,\"1,234\"\r\n满意度,,≥95%\r\n");

        assertThat(document.container()).isEqualTo("csv");
        assertThat(Read.lines(document))
                .containsExactly(
                        "L1C1=绩效目标表 | L2C1=指标 | L2C3=值 | L3C1=参保,\n\"人数\" | L3C3=1,234" + " | L5C1=满意度 | L5C3=≥95%");
        assertThat(Read.cell(document, "L5C3").row()).isEqualTo(3);
    }

    @Test
    void semicolonsAndOtherCharsetsWork() {
        Document document = Read.document("指标;目标;值\n参保;1,5;2\n满意;3;4\n".getBytes(Charset.forName("GBK")));

        assertThat(Read.text(document, "L2C2")).isEqualTo("1,5");
    }

    @Test
    void rowsOfUnevenLengthAreATableWhenFieldsAreBlank() {
        Document document = Read.text("绩效目标表\n预算单位,甲,,,项目,乙\n资金,预算数,5\n,,参保,,,≥5\n质量,,x\n,,y,,5\n");

        assertThat(Read.text(document, "L4C6")).isEqualTo("≥5");
    }

    @Test
    void titlesNeedNoBlankFieldsBehindThem() {
        Document document = Read.text("绩效目标表\n（2023年度）\n单位：万元\n指标,单位,值\n参保人数,人,5\n满意度,%,95\n及时率,%,100\n注：无\n");

        assertThat(document.container()).isEqualTo("csv");
        assertThat(Read.text(document, "L6C3")).isEqualTo("95");
    }

    @Test
    void quotedTabsAreTabSeparatedValues() {
        Document document = Read.text("指标\t值\n参保\t\"第一\n第二\"\n满意\t5\n");

        assertThat(document.container()).isEqualTo("tsv");
        assertThat(Read.text(document, "L2C2")).isEqualTo("第一\n第二");
        assertThat(Read.text(document, "L4C2")).isEqualTo("5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020年收入100万元, 其中利息5万元, 支出90万元。\n本年结余10万元, 滚存结余20万元。\n",
                "聚焦总目标, 确保发放\n按期调整, 安享晚年\n保障生活, 维护稳定\n",
                "收入1,234.5万元,支出2,000万元,结余-1,000万元\n一、总体情况\n二、分析\n三、建议\n",
                "一行,两段\n另一行\n",
                "一、概况\n全年收入1,234.5万元,完成预算\n二、分析\n支出2,345.6万元,同比增长\n三、建议\n结余3,456.7万元,加强监管\n四、其他\n",
                "指标\t值\n参保, 缴费\t5\n"
            })
    void proseWithCommasIsNoTable(String text) {
        assertThat(Read.text(text).container()).isEqualTo("txt");
    }
}
