package org.fundperf.value;

/** How a value bounds the quantity. */
public enum Comparator {
    AT_LEAST(">="),
    AT_MOST("<="),
    EQUAL("="),
    BETWEEN("between"),
    NONE("none");

    private final String symbol;

    Comparator(String symbol) {
        this.symbol = symbol;
    }

    /** As the warehouse stores it. */
    public String symbol() {
        return symbol;
    }
}
