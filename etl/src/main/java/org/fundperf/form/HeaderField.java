package org.fundperf.form;

import org.fundperf.document.Cell;

/**
 * A label of a form's header with its value.
 *
 * @param field what it is, such as {@code organization}, {@code budget}, {@code executed_fund}
 * @param text as written; empty when the form leaves it blank
 * @param exact with every digit; equal to {@code text} outside workbooks
 * @param unit the unit of money that the label, its heading or the form gives, such as 万元; null when there is none
 * @param kind what the value looks like
 * @param address of the value
 * @param evidence how the value was found
 */
public record HeaderField(
        String field, String text, String exact, String unit, Kind kind, String address, Evidence evidence) {

    /**
     * How a value was found.
     *
     * @param label as written; empty when its heading was lost
     * @param labelAddress where the label stands
     */
    public record Evidence(String label, String labelAddress, Place place) {

        static Evidence of(Cell label, Place place) {
            return new Evidence(label.text().strip(), label.address(), place);
        }
    }

    /** Where a value stands, seen from its label. */
    public enum Place {
        BEHIND_COLON,
        RIGHT,
        BELOW,
        /** In the row of the label and the column of a heading. */
        CROSSING,
        /** In the heading of a column, such as 1-7月执行数. */
        HEADING,
        /** Nowhere: the only rate beside executed amounts, whose heading was lost. */
        HEADING_LOST
    }

    /** What a header value is. */
    public enum Kind {
        TEXT,
        AMOUNT,
        RATE,
        NUMBER
    }
}
