package org.fundperf.form;

/**
 * A label of a form's header.
 *
 * @param field what it labels, as in {@code forms/labels.csv}: {@code organization}, {@code budget} …
 * @param kind what its value looks like
 * @param value the value when it stands in the same cell behind a colon; empty otherwise
 * @param unit the unit of money printed in the label, such as 万元; null when there is none
 */
record HeaderLabel(String field, Kind kind, String value, String unit) {

    /** What a label's value looks like. */
    enum Kind {
        TEXT,
        AMOUNT,
        RATE,
        NUMBER,
        /** A share of the total that it stands under. */
        PART,
        /** A heading over other labels. */
        SECTION,
        /** A natural person; the value is never kept. */
        PERSON;

        /** True when the value must be a figure. */
        boolean isFigure() {
            return this == AMOUNT || this == RATE || this == NUMBER || this == PART;
        }
    }
}
