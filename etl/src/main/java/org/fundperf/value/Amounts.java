package org.fundperf.value;

/**
 * Plain figures of a form's header: amounts and rates. A {@link Reading} says how it went: {@link ValueKind#NUMBER} with
 * equal bounds, {@link ValueKind#NOT_REPORTED}, or text with findings; nothing is thrown.
 */
public final class Amounts {

    private Amounts() {}

    /**
     * An amount in yuan: 360780 under 万元, 1,234.50, 28600万, 3.22亿元, (123.4) for a negative one.
     *
     * <p>A unit in the cell wins over the heading's and is never applied on top of it.
     *
     * @param text as written, without its label; may be null
     * @param moneyUnit the heading's unit as written, such as 万元 or 单位：亿元; null when there is none, which leaves a
     *     bare number without unit and with a finding
     */
    public static Reading money(String text, String moneyUnit) {
        return ValueReader.read(text, new ValueContext("money", moneyUnit, null, false));
    }

    /**
     * A rate: 77% as 0.77.
     *
     * @param unit the heading's unit as written, such as % for a column of bare percentages; null when there is none
     */
    public static Reading ratio(String text, String unit) {
        return ValueReader.read(text, new ValueContext("ratio", null, unit, false));
    }

    /** Points of a score: 9.5 or 9.5分. */
    public static Reading points(String text) {
        return ValueReader.read(text, new ValueContext("points", null, "分", false));
    }
}
