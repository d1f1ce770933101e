package org.fundperf.prose;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * The arithmetic that a statement of growth must hold: amount ÷ (this year − amount) is the rate. A statement that holds
 * only when its amount is 万 times smaller or larger has 亿元 for 万元, or the reverse.
 */
final class GrowthUnit {

    private static final List<BigDecimal> SLIPS = List.of(new BigDecimal("0.0001"), new BigDecimal("10000"));
    /** As a share of the rate: 8.4% may be 8.36%, and last year's figures get revised. */
    private static final BigDecimal CLOSE = new BigDecimal("0.05");

    private GrowthUnit() {}

    /** The amount with the unit that fits; empty when the statement holds as it is, or holds with no unit. */
    static Optional<BigDecimal> fitting(BigDecimal amount, BigDecimal thisYear, BigDecimal rate) {
        return holds(amount, thisYear, rate)
                ? Optional.empty()
                : SLIPS.stream()
                        .map(amount::multiply)
                        .filter(other -> holds(other, thisYear, rate))
                        .findFirst();
    }

    /** Whether the growth is what lies between the amounts of two years. */
    static boolean grew(BigDecimal before, BigDecimal after, Quantity growth) {
        BigDecimal difference = after.subtract(before);
        if (growth.ratio()) {
            return holds(difference, after, growth.value().abs().multiply(BigDecimal.valueOf(difference.signum())));
        }
        BigDecimal apart = difference.abs().subtract(growth.value().abs()).abs();
        return apart.compareTo(difference.abs().multiply(CLOSE)) <= 0;
    }

    private static boolean holds(BigDecimal amount, BigDecimal thisYear, BigDecimal rate) {
        BigDecimal lastYear = thisYear.subtract(amount);
        if (lastYear.signum() <= 0) {
            return false;
        }
        BigDecimal difference = amount.divide(lastYear, MathContext.DECIMAL64).subtract(rate);
        return difference.abs().compareTo(rate.abs().multiply(CLOSE)) <= 0;
    }
}
