package org.fundperf.value;

import java.util.Arrays;
import java.util.Map;

/**
 * What a sign or word beside a number says about it, from {@code catalogue/comparators.csv}.
 *
 * @param comparator {@link Comparator#NONE} for words that give no direction (约, 稳定在)
 */
record Bound(Comparator comparator, Nature nature) {

    /** How binding the word is; the columns of the file say what each means. */
    enum Nature {
        FIRM,
        STRICT,
        SOFT,
        APPROXIMATE,
        CONTRADICTORY
    }

    /** Nothing stands beside the number. */
    static final Bound ABSENT = new Bound(Comparator.NONE, Nature.SOFT);

    /** 余 or 多 stands behind the number. */
    static final Bound ABOUT = new Bound(Comparator.NONE, Nature.APPROXIMATE);

    boolean isPresent() {
        return !equals(ABSENT);
    }

    boolean isContradictory() {
        return nature == Nature.CONTRADICTORY;
    }

    boolean isApproximate() {
        return nature == Nature.APPROXIMATE;
    }

    /** Whether it has a direction: at least or at most. */
    boolean isOneSided() {
        return comparator == Comparator.AT_LEAST || comparator == Comparator.AT_MOST;
    }

    static Comparator comparator(Map<String, String> row) {
        return Arrays.stream(Comparator.values())
                .filter(comparator -> comparator.symbol().equals(row.get("comparator")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(row.get("spelling") + " has no known comparator"));
    }
}
