package org.fundperf.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** What {@code mart.finding} says, beyond which rows it has. */
class FindingTest {

    private final MartFixture fixture = MartFixture.shared();

    @Test
    void messageShowsTheArithmeticInBothLanguages() {
        List<Row> rows = findings("finding_code = 'growth_mismatch'");

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.<String>getAs("message"))
                    .isEqualTo("Growth on last year is stated as 7031.72, but from 33158.2 to 68770.26 it is 35612.06;"
                            + " it is the budget less last year: 40189.92 − 33158.2");
            assertThat(row.<String>getAs("message_zh"))
                    .isEqualTo("比上年增减写为 7031.72，而由 33158.2 至 68770.26 为 35612.06；实为预算数减上年数：40189.92 − 33158.2");
        });
    }

    @Test
    void namesOfMeasuresAreInTheMessagesLanguage() {
        List<Row> rows = findings("finding_code = 'sum_mismatch' and fund_code = 'employee_medical'");

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.<String>getAs("message")).startsWith("The parts of total income, 37185.55 + ");
            assertThat(row.<String>getAs("message_zh")).startsWith("基金收入总额各分项 37185.55 + ");
        });
    }

    @Test
    void noPlaceholderIsLeft() {
        assertThat(findings("message rlike '[{]' or message_zh rlike '[{]'")).isEmpty();
    }

    @Test
    void whatTheReaderFoundIsNotSaidTwice() {
        List<Row> rows = findings("finding_code = 'direction_suspect'");

        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row.<String>getAs("message")).isEqualTo("as the reader worded it"));
    }

    @Test
    void supersededDocumentsHaveNoFindings() {
        assertThat(findings("document_id = 'capital_2023'")).isEmpty();
    }

    private List<Row> findings(String condition) {
        return fixture.mart("finding").where(condition).collectAsList();
    }
}
