package org.fundperf.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** What was reported stays beside what it was corrected to, and the findings say who is right about what. */
class CorrectedMartsTest {

    private final MartFixture fixture = MartFixture.shared();

    @Test
    void eachMartNamesTheCorrectionAndTheReportedFigure() {
        assertThat(cells("account_figure", "correction_id is not null", "value", "correction_id", "value_reported"))
                .containsExactly(row(400_000, "east-3", 40_000));
        assertThat(cells(
                        "indicator_attainment",
                        "actual_correction_id is not null",
                        "actual_value",
                        "actual_correction_id",
                        "actual_reported",
                        "target_correction_id"))
                .containsExactly(row(5_800, "east-1", 4_800, null));
        assertThat(cells("region_comparison", "correction_id is not null", "value", "correction_id", "value_reported"))
                .containsExactly(row(5_800, "east-1", 4_800));
        assertThat(cells("indicator_trend", "correction_id is not null", "value", "correction_id", "value_reported"))
                .containsExactlyInAnyOrder(row(5_800, "east-1", 4_800), row(400_000, "east-3", 40_000));
        assertThat(cells(
                        "budget_execution",
                        "size(correction_ids) > 0",
                        "executed",
                        "executed_reported",
                        "budget_reported"))
                .containsExactly(row(900_000, 90_000, 1_000_000));
    }

    @Test
    void documentsThatDisagreeAreNamedWithTheRuleThatDecides() {
        assertThat(cells("every_finding", "finding_code = 'documents_disagree'", "source_file", "message"))
                .containsExactlyInAnyOrder(
                        row(
                                "east_2019.txt",
                                "insured persons: ≥5000人 here, but ≥6000人 in west_2019.txt L4C4, which counts:"
                                        + " a target_table goes before a self_evaluation"),
                        row(
                                "west_2019.txt",
                                "total income: 120.00 here, but 100.00 in east_2019.txt L9C1, which counts:"
                                        + " a report on the year itself goes before a later one, then the first by name of file"));
    }

    private List<List<Object>> cells(String mart, String condition, String... columns) {
        return fixture.mart(mart).where(condition).selectExpr(columns).collectAsList().stream()
                .map(CorrectedMartsTest::cells)
                .toList();
    }

    private static List<Object> cells(Row row) {
        Object[] cells = new Object[row.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = row.get(i) instanceof BigDecimal number ? (Object) number.intValueExact() : row.get(i);
        }
        return Arrays.asList(cells);
    }

    private static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }
}
