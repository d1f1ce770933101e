package org.fundperf.prose;

import java.math.BigDecimal;

/**
 * A number with its unit.
 *
 * @param start index of its first character, the sign included
 * @param end index behind its unit
 * @param value in its base unit; null when the digits make no certain number (11346 .26, 1,23,4)
 * @param unit a base unit; empty when none is written or the unit is none of a figure
 * @param scaled 万, 亿 or the like stands in front of the unit
 * @param bare nothing that could be a unit follows
 * @param exact false for 5万余人, 95%以上, 5-6亿元
 */
record Quantity(int start, int end, BigDecimal value, String unit, boolean scaled, boolean bare, boolean exact) {

    boolean money() {
        return unit.startsWith("yuan");
    }

    boolean persons() {
        return unit.startsWith("person");
    }

    boolean ratio() {
        return unit.equals("ratio");
    }

    /** The same number in another unit. */
    Quantity in(String otherUnit, BigDecimal otherValue) {
        return new Quantity(start, end, otherValue == null ? null : plain(otherValue), otherUnit, scaled, bare, exact);
    }

    /** Without zeros behind the decimal point, and without an exponent. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
