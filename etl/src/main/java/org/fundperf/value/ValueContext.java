package org.fundperf.value;

/**
 * What is known about a cell from outside it. Every part may be null: not known.
 *
 * @param dimension the indicator's dimension, a key of {@code catalogue/dimensions.csv}: {@code money}, {@code
 *     money_per_person}, {@code persons}, {@code ratio}, {@code deadline} …; an unlisted one counts as not known
 * @param moneyUnit the form's unit of money as written, such as 万元; applies to a bare amount of dimension money, and
 *     to an achieved rate that is plainly an amount. Null for a column that can only hold rates
 * @param budgetUnit the unit of money that the form gives to its budget only; supposed, with a finding, for a bare amount
 *     where {@code moneyUnit} is null
 * @param unit the unit as written that the value's own column, the row's unit column or the indicator's name gives,
 *     such as 人 or %
 * @param achieved true for an actual: a comparator on it is a finding, since an achieved value is a point
 */
public record ValueContext(String dimension, String moneyUnit, String budgetUnit, String unit, boolean achieved) {

    /** As the record, for a value outside forms with a budget of their own. */
    public ValueContext(String dimension, String moneyUnit, String unit, boolean achieved) {
        this(dimension, moneyUnit, null, unit, achieved);
    }

    /** Nothing known. */
    public static final ValueContext UNKNOWN = new ValueContext(null, null, null, false);
}
