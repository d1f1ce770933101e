package org.fundperf.value;

import java.math.BigDecimal;

/**
 * A number with all that belongs to it: ≥3.90万人, 0.1%以内.
 *
 * @param start where it begins in the text, its comparator included
 * @param end behind its last character
 * @param before what the sign or word before it says
 * @param number as the digits say, magnitude not applied
 * @param magnitude 万 as 10000; null when none is written
 * @param unit null when none is written
 * @param after what the word behind it says
 * @param currency whether a currency sign stands before it
 */
record Quantity(
        int start,
        int end,
        Bound before,
        BigDecimal number,
        BigDecimal magnitude,
        Unit unit,
        Bound after,
        boolean currency) {

    boolean hasUnit() {
        return unit != null;
    }

    boolean hasMagnitude() {
        return magnitude != null;
    }

    boolean isBare() {
        return unit == null && magnitude == null;
    }

    /** In words between other words it is taken for a value only with a unit or a comparator. */
    boolean mayBeValue() {
        boolean measured = hasUnit() && !unit.isCalendar();
        boolean bounded = (before.isPresent() || after.isPresent()) && !(hasUnit() && unit.isCalendar());
        return measured || bounded;
    }

    BigDecimal magnitudeOrOne() {
        return magnitude == null ? BigDecimal.ONE : magnitude;
    }

    Quantity withUnit(Unit other) {
        return new Quantity(start, end, before, number, magnitude, other, after, currency);
    }

    /** 1 of 1-2万人 is 万人 too. */
    Quantity withUnitOf(Quantity partner) {
        return new Quantity(start, end, before, number, partner.magnitude, partner.unit, after, currency);
    }

    Quantity negated() {
        return new Quantity(start, end, before, number.negate(), magnitude, unit, after, currency);
    }
}
