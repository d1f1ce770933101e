package org.fundperf.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextReaderTest {

    private static final String FORM = "绩效目标表\n\n指标\t\t指标值\n参保人数\t\t≥171230人\n";

    @Test
    void linesWithTabsAreOneGridAndBlankFieldsKeepTheirColumns() {
        Document document = Read.text("标题\n甲\t\t乙\n\t丙\t\n结尾\n");

        assertThat(Read.lines(document)).containsExactly("L1 标题", "L2C1=甲 | L2C3=乙 | L3C2=丙", "L4 结尾");
        assertThat(Read.cell(document, "L3C2")).isEqualTo(new Cell(1, 1, 1, 1, "丙", "丙", "L3C2"));
        assertThat(document.container()).isEqualTo("txt");
    }

    @Test
    void aBlankLineEndsAGrid() {
        assertThat(Read.lines(Read.text("甲\t1\n\n乙\t2\n"))).containsExactly("L1C1=甲 | L1C2=1", "L3C1=乙 | L3C2=2");
    }

    @Test
    void anIndentedParagraphIsNoGrid() {
        assertThat(Read.lines(Read.text("\t\t2020年基金收入100万元。\n\t支出90万元。")))
                .containsExactly("L1 2020年基金收入100万元。", "L2 支出90万元。");
    }

    @Test
    void pipedTablesAreGridsToo() {
        assertThat(Read.lines(Read.text("| 指标 | 值 |\n|---|:--:|\n| a\\|b | ≥95% |\n")))
                .containsExactly("L1C1=指标 | L1C2=值 | L3C1=a|b | L3C2=≥95%");
    }

    @Test
    void drawnTablesAreGridsToo() {
        assertThat(Read.lines(Read.text(
                        "┌────┬───┐\n│指标│值 │\n├────┼───┤\n│产出│≥9│\n│    ├───┤\n│    │≥8│\n└────┴───┘\n注：无\n")))
                .containsExactly("L2C1=指标 | L2C2=值 | L4C1=产出 | L4C2=≥9 | L6C2=≥8", "L8 注：无");
    }

    @ParameterizedTest
    @CsvSource({
        "<b>预算单位</b>, 预算单位",
        "**(2022年)**, (2022年)",
        "<p>聚焦总目标</p>, 聚焦总目标",
        "## 社 保 基 金, 社 保 基 金",
        "#附件1, 附件1",
        "#1 机组, #1 机组",
        "≥95&#37;&nbsp;以上 &lt;5&gt;, ≥95% 以上 <5>",
        "<=180元, <=180元",
        "a<b 且 c>d, a<b 且 c>d",
        "５.５％, ５.５％",
    })
    void markupIsTakenOutAndNothingElse(String written, String read) {
        assertThat(Read.lines(Read.text(written))).containsExactly("L1 " + read);
        assertThat(Read.text(Read.text("x\t" + written), "L1C2")).isEqualTo(read);
    }

    @Test
    void aLineBreakTagBecomesALineBreak() {
        assertThat(Read.text(Read.text("x\t目标1<br>目标2<br/>目标3"), "L1C2")).isEqualTo("目标1\n目标2\n目标3");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "GBK", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void theCharsetIsFoundOut(String charset) {
        Document document = Read.document(FORM.getBytes(Charset.forName(charset)));

        assertThat(document).isEqualTo(Read.document(FORM.getBytes(StandardCharsets.UTF_8)));
        assertThat(Read.text(document, "L4C3")).isEqualTo("≥171230人");
        assertThat(document.findings()).isEmpty();
    }

    @Test
    void aByteOrderMarkIsNoText() {
        assertThat(Read.lines(Read.text("\uFEFF标题\r\n甲\t1\r\n"))).containsExactly("L1 标题", "L2C1=甲 | L2C2=1");
    }

    @Test
    void aBrokenCharacterIsShownAndReported() {
        byte[] content = "城乡居民基本养老保险基金\t100万元\n".repeat(5).getBytes(StandardCharsets.UTF_8);
        content[1] = 0;
        Document document = Read.document(content);

        assertThat(Read.text(document, "L1C1")).contains("\uFFFD").endsWith("乡居民基本养老保险基金");
        assertThat(Read.findings(document)).containsExactly("text_damaged ");
    }
}
