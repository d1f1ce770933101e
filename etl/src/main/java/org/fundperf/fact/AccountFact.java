package org.fundperf.fact;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A figure that a report's prose, or a fund statement, gives. Columns as in {@code mart.fund_account}.
 *
 * @param year the year the figure belongs to, which need not be the report's
 * @param asOf last day of the part of the year that is meant; null for a whole year
 * @param regionCode null when unresolved
 * @param fundCode null when unresolved
 * @param measure such as {@code income_total}, {@code growth_rate}
 * @param ofMeasure for growth and completion: of what; null for measures that stand for themselves
 * @param value yuan, ratio, person …, as {@code unit} says
 * @param sourceCell line and column of the number
 */
public record AccountFact(
        int formOrdinal,
        Integer year,
        LocalDate asOf,
        String regionCode,
        String regionScope,
        String fundCode,
        String measure,
        String ofMeasure,
        String valueText,
        BigDecimal value,
        String unit,
        String sourceCell)
        implements Serializable {}
