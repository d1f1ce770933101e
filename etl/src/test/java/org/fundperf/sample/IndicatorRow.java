package org.fundperf.sample;

import java.math.BigDecimal;
import java.util.Map;

/**
 * One line of an indicator table.
 *
 * @param ordinal 1-based within the form
 * @param indicatorCode null when the catalogue has none
 * @param values by role: {@code target}, {@code actual}, {@code completion_rate}
 * @param weight 分值; null unless the form scores
 * @param score 得分; null unless the form scores
 */
public record IndicatorRow(
        int ordinal,
        String level1,
        String level2,
        String level1Code,
        String level2Code,
        String indicatorCode,
        String indicator,
        Map<String, PrintedValue> values,
        BigDecimal weight,
        BigDecimal score) {

    public IndicatorRow {
        values = Map.copyOf(values);
    }

    /** The text printed for a role; empty when the row has no such value. */
    String text(String role) {
        return values.containsKey(role) ? values.get(role).text() : "";
    }
}
