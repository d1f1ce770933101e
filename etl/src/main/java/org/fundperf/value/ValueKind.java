package org.fundperf.value;

import java.util.Locale;

/** What sort of thing a value cell holds. */
public enum ValueKind {
    /** One number, with or without a comparator. */
    NUMBER,
    /** Two bounds. */
    RANGE,
    /** Several values in one cell, such as a province's and a county's share; kept as text. */
    SEVERAL,
    /** A point in time: 每月25日前. */
    DEADLINE,
    /** Words: 达成目标. */
    QUALITATIVE,
    /** Blank, a dash, 无: nothing was reported. Not the same as zero. */
    NOT_REPORTED;

    /** As the warehouse stores it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
