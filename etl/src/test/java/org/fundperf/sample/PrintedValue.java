package org.fundperf.sample;

import java.math.BigDecimal;

/**
 * A value cell: what is printed, and what it says in base units.
 *
 * @param text as printed before a variant changes its spelling; empty when the cell is blank
 * @param kind as {@code mart.reported_indicator.value_kind}
 * @param comparator as {@code mart.reported_indicator.comparator}
 * @param lower null when there is no lower bound
 * @param upper null when there is no upper bound
 * @param unit null when the value has none
 */
public record PrintedValue(
        String text, String kind, String comparator, BigDecimal lower, BigDecimal upper, String unit) {}
