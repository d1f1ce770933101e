package org.fundperf.value;

import java.util.Set;

/**
 * What an indicator measures.
 *
 * @param code such as {@code money_per_person}
 * @param unit the base unit of its values; empty when it has none
 * @param alsoReads dimensions whose units mean this one when the indicator says so
 */
record Dimension(String code, String unit, Family family, Set<String> alsoReads) {

    /** Dimensions that can stand for one another by a slip, and those that cannot. */
    enum Family {
        MONEY,
        COUNT,
        RATIO,
        DURATION,
        MEASURE,
        NONE
    }

    boolean reads(Unit written) {
        return written.dimension().equals(code) || alsoReads.contains(written.dimension());
    }

    boolean isMoney() {
        return family == Family.MONEY;
    }

    boolean isCount() {
        return family == Family.COUNT;
    }

    boolean isRatio() {
        return family == Family.RATIO;
    }

    boolean isDuration() {
        return family == Family.DURATION;
    }

    boolean isMeasured() {
        return family != Family.NONE;
    }
}
