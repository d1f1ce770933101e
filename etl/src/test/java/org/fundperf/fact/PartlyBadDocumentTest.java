package org.fundperf.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PartlyBadDocumentTest {

    private static final String GOOD = """
            2023年度丰县社会保险基金绩效目标表
            一级指标\t二级指标\t三级指标\t指标值
            产出指标\t数量指标\t参保人数\t≥3万人
            """;
    private static final String BAD = """
            2023年度沛县社会保险基金绩效监控表
            项目\t说明
            参保\t见附件
            """;

    @Test
    void theGoodFormIsLoadedAndTheBadOneListed() {
        DocumentFacts facts = read(GOOD + BAD);

        assertThat(facts.state()).isEqualTo("loaded");
        assertThat(facts.forms())
                .extracting(form -> form.formType() + " " + form.state() + " " + form.reasonCode())
                .containsExactly("target_table loaded null", "monitoring_table quarantined indicators_missing");
        assertThat(facts.indicators())
                .singleElement()
                .satisfies(fact -> assertThat(fact.formOrdinal()).isEqualTo(1));
        assertThat(facts.findings())
                .anySatisfy(found ->
                        assertThat(found.formOrdinal() + found.finding().code()).isEqualTo("2indicators_missing"));
    }

    @Test
    void aDocumentOfBadFormsSaysWhatIsMissingAndWhere() {
        DocumentFacts facts = read(BAD);

        assertThat(facts.state()).isEqualTo("quarantined");
        assertThat(facts.reasonCode()).isEqualTo("indicators_missing");
        assertThat(facts.reason())
                .startsWith("The form “2023年度沛县社会保险基金绩效监控表” at L1 cannot be loaded. It has a title but no");
    }

    private static DocumentFacts read(String text) {
        return new FactReader().read("forms.txt", text.getBytes(StandardCharsets.UTF_8));
    }
}
