package org.fundperf.prose;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A figure that a text gives.
 *
 * @param year the year it belongs to; null when the text does not say and the report has none
 * @param asOf last day of the part of the year that is meant (1-9月); null for a whole year
 * @param measure a code of {@code prose/measures.csv}; with {@code budget_} in front when it was planned; or {@code
 *     growth_amount}, {@code growth_rate}
 * @param ofMeasure what grew, or what the budget was for; null for measures that stand for themselves
 * @param valueText number and unit as written
 * @param value in base units, exact
 * @param unit {@code yuan}, {@code ratio}, {@code person} …
 * @param address of the number: the paragraph's address and the character's column in it
 * @param subject the words that may name a fund or a region other than the report's own; empty when there are none
 */
public record ProseFigure(
        Integer year,
        LocalDate asOf,
        String measure,
        String ofMeasure,
        String valueText,
        BigDecimal value,
        String unit,
        String address,
        String subject) {}
