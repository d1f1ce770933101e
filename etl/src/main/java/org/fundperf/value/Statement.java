package org.fundperf.value;

import java.util.List;

/**
 * What a text says before anything outside it is considered: bounds as quantities, not yet in base units.
 *
 * @param lower null for what has no numbers
 * @param upper null for what has no numbers
 * @param doubts codes of findings
 */
record Statement(
        ValueKind kind, Shape shape, Comparator comparator, Quantity lower, Quantity upper, List<String> doubts) {

    static Statement number(Comparator comparator, Quantity quantity, List<String> doubts) {
        return new Statement(ValueKind.NUMBER, Shape.VALUE, comparator, quantity, quantity, doubts);
    }

    static Statement between(Quantity lower, Quantity upper, List<String> doubts) {
        return new Statement(ValueKind.RANGE, Shape.VALUE, Comparator.BETWEEN, lower, upper, doubts);
    }

    /** Something without numbers. */
    static Statement of(ValueKind kind, Shape shape) {
        return new Statement(kind, shape, Comparator.NONE, null, null, List.of());
    }

    /** Words that may hold a value no rule reads. */
    static Statement unreadable() {
        return new Statement(
                ValueKind.QUALITATIVE, Shape.WORDS, Comparator.NONE, null, null, List.of("value_unreadable"));
    }

    Statement amongWords() {
        return new Statement(kind, Shape.STATEMENT, comparator, lower, upper, doubts);
    }
}
