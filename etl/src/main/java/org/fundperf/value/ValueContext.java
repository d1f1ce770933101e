package org.fundperf.value;

/**
 * What is known about a cell from outside it. Every part may be null: not known.
 *
 * @param dimension the indicator's dimension: {@code money}, {@code money_per_person}, {@code
 *     money_per_person_month}, {@code persons}, {@code person_times}, {@code times}, {@code ratio}, {@code months},
 *     {@code deadline}, {@code words}
 * @param moneyUnit the form's unit of money as written, such as 万元; applies to a bare amount of dimension money only
 * @param unit the unit as written that the value's own column, the row's unit column or the indicator's name gives,
 *     such as 人 or %
 * @param achieved true for an actual: a comparator on it is a finding, since an achieved value is a point
 */
public record ValueContext(String dimension, String moneyUnit, String unit, boolean achieved) {

    /** Nothing known. */
    public static final ValueContext UNKNOWN = new ValueContext(null, null, null, false);
}
