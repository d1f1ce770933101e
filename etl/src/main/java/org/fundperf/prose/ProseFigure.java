package org.fundperf.prose;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A figure that a text gives.
 *
 * @param year the year it belongs to; null when the text does not say and the report has none
 * @param asOf last day of the part of the year that is meant (1-9月); null for a whole year
 * @param measure a code of {@code prose/measures.csv}, with {@code budget_} in front when it was planned ({@code
 *     budget_income}, {@code budget_expenditure} for the totals) and {@code _adjusted} behind when the budget was
 *     changed to it; or {@code growth_amount} (also of headcounts and standards, in their unit), {@code growth_rate},
 *     {@code budget_adjustment}, {@code budget_completion_rate}. A fall is negative
 * @param ofMeasure what grew, whose budget was changed or completed; null for measures that stand for themselves
 * @param valueText number and unit as written, without spaces
 * @param value in base units, exact
 * @param unit {@code yuan}, {@code ratio}, {@code person}, {@code person_time}, {@code month}, {@code
 *     yuan_per_person}, {@code yuan_per_person_month}
 * @param address of the number: {@code L25C18} for the 18th character of the paragraph at L25; {@code paragraph 7,
 *     character 18} behind other addresses
 * @param region the words that name the region the figure is of, when its paragraph or section does; empty otherwise.
 *     They hold within the paragraph until the next region
 * @param fund the words that name its fund or group of people, likewise
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
        String region,
        String fund) {}
