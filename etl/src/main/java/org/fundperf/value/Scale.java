package org.fundperf.value;

import java.math.BigDecimal;

/**
 * What turns a quantity's number into base units.
 *
 * @param factor null when the number is to stay text
 * @param unit a base unit; null when unknown
 * @param doubt a finding's code; null for none
 */
record Scale(BigDecimal factor, String unit, String doubt) {

    static Scale sure(BigDecimal factor, String unit) {
        return new Scale(factor, unit, null);
    }

    static Scale text(String doubt) {
        return new Scale(null, null, doubt);
    }

    boolean isText() {
        return factor == null;
    }

    Scale doubting(String code) {
        return new Scale(factor, unit, code);
    }
}
