package org.fundperf.value;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;

/**
 * Numbers that stand for a ratio without saying so.
 *
 * <ul>
 *   <li>Bare, up to 1: a fraction (0.95). Bare above 1: a percentage (90, 16.16, also 1.1). Either way with a finding,
 *       since 0.1 may mean 0.1% and 1.05 may mean 105%; only 0 is beyond doubt.
 *   <li>A bare range is scaled as a whole: 95-105 as percentages, 0.95-1.05 as fractions; 0.2-3 stays text.
 *   <li>Bare above 1000 is no ratio. An achieved value above {@link #LARGEST_RATE} percent in a form of money is an
 *       amount: some forms print the money that came in as the actual of an execution rate.
 *   <li>With a unit of money or points by mistake (≥99.66亿元, 90分): the number as if bare, with {@code unit_conflict}.
 * </ul>
 */
final class RatioRule {

    /** No execution rate in published forms reaches twice its budget but in crises (the seeds' largest: 197%). */
    private static final BigDecimal LARGEST_RATE = BigDecimal.valueOf(200);

    private static final BigDecimal LARGEST_PERCENTAGE = BigDecimal.valueOf(1000);
    private static final BigDecimal PERCENT = new BigDecimal("0.01");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final String RATIO = "ratio";

    private RatioRule() {}

    static Scale bare(Quantity quantity, List<BigDecimal> numbers, ValueContext context) {
        if (quantity.hasMagnitude()) {
            return Scale.text("value_unreadable");
        }
        if (isAmount(quantity.number(), context)) {
            return UnitTable.named(context.moneyUnit())
                    .map(unit -> Scale.sure(unit.factor(), unit.base()).doubting("actual_is_amount"))
                    .orElse(Scale.text("value_unreadable"));
        }
        Scale scale = byMagnitude(numbers);
        boolean zero = numbers.stream().allMatch(number -> number.signum() == 0);
        return scale.isText() || zero ? scale : scale.doubting("unit_missing");
    }

    /** A heading with % makes percentages, but 0.95 under it is often a fraction that lost its format. */
    static Scale underHeading(BigDecimal number, Scale scale) {
        if (number.abs().compareTo(LARGEST_PERCENTAGE) > 0) {
            return Scale.text("value_unreadable");
        }
        boolean doubtful = number.signum() != 0 && number.abs().compareTo(BigDecimal.ONE) <= 0;
        return doubtful ? scale.doubting("ratio_scale_doubtful") : scale;
    }

    static Scale ofMistakenUnit(BigDecimal number, Scale asWritten, Dimension written, ValueContext context) {
        if (written.code().equals("points")) {
            return Scale.sure(PERCENT, RATIO).doubting("unit_conflict");
        }
        if (!written.code().equals("money")) {
            return asWritten.doubting("unit_conflict");
        }
        if (number.abs().compareTo(LARGEST_RATE) <= 0) {
            return byMagnitude(List.of(number)).doubting("unit_conflict");
        }
        return context.achieved() ? asWritten.doubting("actual_is_amount") : Scale.text("unit_conflict");
    }

    private static boolean isAmount(BigDecimal number, ValueContext context) {
        return context.achieved() && context.moneyUnit() != null && number.abs().compareTo(LARGEST_RATE) > 0;
    }

    private static Scale byMagnitude(List<BigDecimal> numbers) {
        List<BigDecimal> sizes = numbers.stream().map(BigDecimal::abs).toList();
        BigDecimal smallest = Collections.min(sizes);
        BigDecimal largest = Collections.max(sizes);
        if (largest.compareTo(BigDecimal.ONE) <= 0) {
            return Scale.sure(BigDecimal.ONE, RATIO);
        }
        if (largest.compareTo(LARGEST_PERCENTAGE) > 0) {
            return Scale.text("value_unreadable");
        }
        if (smallest.signum() == 0 || smallest.compareTo(BigDecimal.ONE) >= 0) {
            return Scale.sure(PERCENT, RATIO);
        }
        boolean around1 = smallest.compareTo(HALF) >= 0 && largest.compareTo(TWO) <= 0;
        return around1 ? Scale.sure(BigDecimal.ONE, RATIO) : Scale.text("value_unreadable");
    }
}
