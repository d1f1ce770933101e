package org.fundperf.form;

/**
 * A label of a form's header with its value.
 *
 * @param field what it is, such as {@code organization}, {@code budget}, {@code executed_fund}
 * @param text as written; empty when the form leaves it blank
 * @param exact with every digit; equal to {@code text} outside workbooks
 * @param unit the unit of money that the label, its heading or the form gives, such as 万元; null when there is none
 * @param kind what the value looks like
 * @param address of the value
 */
public record HeaderField(String field, String text, String exact, String unit, Kind kind, String address) {

    /** What a header value is. */
    public enum Kind {
        TEXT,
        AMOUNT,
        RATE,
        NUMBER
    }
}
