package org.fundperf.prose;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Wordings of change, and the arithmetic that a statement of change must hold. */
final class Growth {

    private static final Pattern UP = Pattern.compile("(?:增支|增收|增加|增长|增幅|增速|增|多支|多收|上升|提高|上涨|涨幅)$");
    private static final Pattern DOWN = Pattern.compile("(?:减支|减收|减少|减|下降|降低|降幅|少支|少收|回落)$");
    private static final Pattern COMPARISON =
            Pattern.compile("[,，]?(?:同比|环比|(?:较|比|与|同)?(?:上年度?|去年|往年)(?:同期|同比)?(?:相比|比较)?)$");
    private static final List<BigDecimal> SLIPS = List.of(new BigDecimal("0.0001"), new BigDecimal("10000"));
    private static final BigDecimal CLOSE = new BigDecimal("0.0006");
    private static final BigDecimal FAR = new BigDecimal("0.05");

    private Growth() {}

    /** 1 for a rise, -1 for a fall, 0 when the words end in neither. */
    static int sign(String clause) {
        String core = Measures.core(clause);
        if (UP.matcher(core).find()) {
            return 1;
        }
        return DOWN.matcher(core).find() ? -1 : 0;
    }

    /** What stands in front of the words of change: 全年支出较上年增加 → 全年支出. */
    static String withoutComparison(String clause) {
        String core = Measures.core(clause);
        String object = DOWN.matcher(UP.matcher(core).replaceFirst("")).replaceFirst("");
        return COMPARISON.matcher(object).replaceFirst("");
    }

    /**
     * The amount of growth that the stated rate implies when the stated one is 万 times too large or too small; empty
     * when the statement holds, or is wrong in another way.
     *
     * @param total this year's amount
     */
    static Optional<BigDecimal> slipOfUnit(BigDecimal amount, BigDecimal total, BigDecimal rate) {
        if (differs(amount, total, rate).compareTo(FAR) <= 0) {
            return Optional.empty();
        }
        return SLIPS.stream()
                .map(amount::multiply)
                .filter(other -> differs(other, total, rate).compareTo(CLOSE) <= 0)
                .findFirst();
    }

    private static BigDecimal differs(BigDecimal amount, BigDecimal total, BigDecimal rate) {
        BigDecimal before = total.subtract(amount);
        return before.signum() == 0
                ? BigDecimal.ONE
                : amount.divide(before, MathContext.DECIMAL64).subtract(rate).abs();
    }
}
