package org.fundperf.fact;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * One value that a form reports for an indicator. Columns as in {@code mart.reported_indicator}.
 *
 * @param formOrdinal the form it stands in
 * @param rowOrdinal 1-based within the form
 * @param level1 the form's own wording; null when the form gives none
 * @param level1Code {@code decision}, {@code process}, {@code output}, {@code benefit}, {@code satisfaction}; or null
 * @param level2Code such as {@code quantity}; or null
 * @param indicatorCode null when unresolved
 * @param indicatorText as written
 * @param role {@code target}, {@code actual} or {@code completion_rate}
 * @param valueText as written; empty when nothing stands there
 * @param valueKind as {@link org.fundperf.value.ValueKind#code()}
 * @param comparator as {@link org.fundperf.value.Comparator#symbol()}
 * @param weight points the row can earn (分值); null when the form has none
 * @param score points it was given (得分); null when the form has none
 */
public record IndicatorFact(
        int formOrdinal,
        int rowOrdinal,
        String level1,
        String level2,
        String level1Code,
        String level2Code,
        String indicatorCode,
        String indicatorText,
        String role,
        String valueText,
        String valueKind,
        String comparator,
        BigDecimal lowerValue,
        BigDecimal upperValue,
        String unit,
        BigDecimal weight,
        BigDecimal score,
        String sourceCell)
        implements Serializable {}
