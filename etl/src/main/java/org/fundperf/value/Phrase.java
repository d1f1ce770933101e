package org.fundperf.value;

import java.util.List;

/**
 * A text and the quantities in it.
 *
 * @param text canonical, see {@link ValueText}
 * @param malformed whether it holds a number or comparator that cannot be read for sure (1.2.3, ≠5, 不宜超过5)
 */
record Phrase(String text, List<Quantity> quantities, boolean malformed) {

    Phrase {
        quantities = List.copyOf(quantities);
    }

    Quantity first() {
        return quantities.get(0);
    }

    Quantity last() {
        return quantities.get(quantities.size() - 1);
    }

    String leading() {
        return text.substring(0, first().start());
    }

    String trailing() {
        return text.substring(last().end());
    }

    /** What stands between a quantity and the next. */
    String gapAfter(int index) {
        return text.substring(
                quantities.get(index).end(), quantities.get(index + 1).start());
    }

    boolean hasOnly(int count) {
        return quantities.size() == count;
    }
}
