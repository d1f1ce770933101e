package org.fundperf.fact;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * An amount or rate from a form's header. Columns as in {@code mart.reported_budget}.
 *
 * @param measure such as {@code budget}, {@code budget_fund}, {@code executed}, {@code execution_rate}
 * @param valueText as written
 * @param value yuan or ratio; null when the text could not be read
 * @param unit {@code yuan} or {@code ratio}
 */
public record BudgetFact(
        int formOrdinal, String measure, String valueText, BigDecimal value, String unit, String sourceCell)
        implements Serializable {}
