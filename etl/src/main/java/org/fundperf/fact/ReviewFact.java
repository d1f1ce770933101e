package org.fundperf.fact;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * One line of a review table: a form and its scores. Amounts in yuan, rates as ratios, scores in points; null when
 * the cell is blank.
 */
public record ReviewFact(
        int formOrdinal,
        int rowOrdinal,
        String organizationName,
        String projectName,
        String regionCode,
        String regionScope,
        String fundCode,
        BigDecimal budget,
        BigDecimal received,
        BigDecimal executed,
        BigDecimal executionRate,
        BigDecimal completionRate,
        BigDecimal scoreExecution,
        BigDecimal scoreCompletion,
        BigDecimal scoreDeviation,
        BigDecimal scoreTimeliness,
        BigDecimal scoreTotal,
        String sourceCell)
        implements Serializable {}
