package org.fundperf.value;

import java.math.BigDecimal;

/** The one form of a decimal: no needless zeros, no exponent. */
final class Decimals {

    private Decimals() {}

    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
