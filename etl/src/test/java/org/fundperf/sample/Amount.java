package org.fundperf.sample;

import java.math.BigDecimal;

/**
 * A figure of a form's header.
 *
 * @param text as printed, in the header's unit of money or as a percentage
 * @param value yuan or ratio
 */
public record Amount(String measure, String text, BigDecimal value, String unit) {}
