package org.fundperf.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RowCountBoundsTest {

    private static final RowCountBounds BOUNDS = RowCountBounds.load();

    @Test
    void halfAFactTableIsMissed() {
        assertThat(BOUNDS.broken(Map.of("core.fact_target", 200L), Map.of("core.fact_target", 100L)))
                .containsExactly(
                        "core.fact_target has 100 rows, 200 before; at least 70 % were expected (gate/row_counts.csv)");
        assertThat(BOUNDS.broken(Map.of("core.fact_target", 200L), Map.of("core.fact_target", 190L)))
                .isEmpty();
    }

    @Test
    void moreDocumentsAreNoReasonToStop() {
        assertThat(BOUNDS.broken(
                        Map.of("core.fact_target", 200L, "mart.finding", 30L, "ops.file", 20L),
                        Map.of("core.fact_target", 90_000L, "mart.finding", 20_000L, "ops.file", 10_000L)))
                .isEmpty();
    }

    @Test
    void aCatalogueIsNotDoubled() {
        assertThat(BOUNDS.broken(Map.of("core.dim_region", 3000L), Map.of("core.dim_region", 6000L)))
                .containsExactly(
                        "core.dim_region has 6000 rows, 3000 before; at most 150 % were expected (gate/row_counts.csv)");
    }

    @Test
    void aTableOfAFewRowsAndANewOneAreNotAskedAbout() {
        assertThat(BOUNDS.broken(Map.of("mart.finding", 19L), Map.of("mart.finding", 0L, "mart.new", 5L)))
                .isEmpty();
        assertThat(BOUNDS.broken(Map.of("ops.unresolved_name", 5000L), Map.of("ops.unresolved_name", 0L)))
                .isEmpty();
    }
}
