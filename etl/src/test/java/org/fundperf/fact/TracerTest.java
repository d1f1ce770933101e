package org.fundperf.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.fundperf.fact.FormTrace.ClueTrace;
import org.fundperf.fact.FormTrace.ValueTrace;
import org.fundperf.form.HeaderField;
import org.fundperf.form.TitleVerdict;
import org.junit.jupiter.api.Test;

class TracerTest {

    private static final String TARGETS = """
            <p>2023年度丰县社会保险基金绩效目标表</p><table>
            <tr><td>险种</td><td>失业保险基金</td><td>报送科室</td><td>基金科</td></tr>
            <tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>指标值</td></tr>
            <tr><td>产出指标</td><td>数量指标</td><td>参保人数</td><td>≥3万人</td></tr>
            <tr><td></td><td></td><td>领取待遇人数</td><td>300人头</td></tr></table>
            """;

    @Test
    void aTitleSaysWhichWordDecided() {
        FormTrace form = trace(TARGETS).forms().get(0);

        assertThat(form.untitledBecause()).isNull();
        assertThat(form.titleVerdicts())
                .containsExactly(new TitleVerdict("target_table", "绩效目标表", true, "“绩效目标表” ends the line"));
    }

    @Test
    void fieldsAndColumnsNameTheirLabels() {
        FormTrace form = trace(TARGETS).forms().get(0);

        assertThat(form.fields()).singleElement().satisfies(field -> {
            assertThat(field.text()).isEqualTo("失业保险基金");
            assertThat(field.evidence())
                    .isEqualTo(new HeaderField.Evidence("险种", "table 1, row 1, column 1", HeaderField.Place.RIGHT));
        });
        assertThat(form.columns())
                .extracting(column -> column.role() + " " + column.heading())
                .containsExactly("level1 一级指标", "level2 二级指标", "indicator 三级指标", "target 指标值");
    }

    @Test
    void yearRegionAndFundNameTheTextThatDecided() {
        assertThat(trace(TARGETS).forms().get(0).clues())
                .filteredOn(ClueTrace::decided)
                .extracting(clue -> clue.question() + " " + clue.where() + " " + clue.says())
                .containsExactly("year title 2023", "region title 320321", "fund label fund unemployment");
    }

    @Test
    void aValueSaysItsRuleAndOneThatWasNotReadItsRemedy() {
        FormTrace form = trace(TARGETS).forms().get(0);
        ValueTrace read = form.values().get(0);
        ValueTrace unread = form.values().get(1);

        assertThat(read.explanation().rule()).isEqualTo("one quantity: ≥3万人");
        assertThat(read.explanation().unitSource()).isEqualTo("人, written in the cell");
        assertThat(read.explanation().remedy()).isNull();
        assertThat(unread.explanation().obstacle())
                .isEqualTo("“头” behind the number is neither a unit nor a known word");
        assertThat(unread.explanation().tried()).hasSize(5);
        assertThat(unread.explanation().remedy()).contains("catalogue/units.csv");
        assertThat(form.unreadCells())
                .hasSize(2)
                .allSatisfy(cell -> assertThat(cell.remedy()).contains("forms/labels.csv"));
    }

    @Test
    void whatIsNoFormNamesTheNearestTemplateAndWhatIsMissing() {
        DocumentTrace trace = trace("""
                <p>失业保险基金绩效目标总表</p><table>
                <tr><td>序号</td><td>内容</td></tr><tr><td>1</td><td>参保</td></tr></table>
                """);

        assertThat(trace.facts().reasonCode()).isEqualTo("no_form");
        assertThat(trace.unrecognised())
                .extracting(part -> part.rows() + " " + part.nearest() + ": " + part.missing())
                .containsExactly(
                        "0 target_table: “绩效目标表” does not stand in it",
                        "2 null: no line looks like a title; no cell is a column heading of an indicator table");
    }

    private static DocumentTrace trace(String html) {
        return new FactReader()
                .trace("form.html", ("<html><body>" + html + "</body></html>").getBytes(StandardCharsets.UTF_8));
    }
}
