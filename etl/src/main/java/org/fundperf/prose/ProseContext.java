package org.fundperf.prose;

import java.time.LocalDate;

/**
 * What is known about a text from outside it.
 *
 * @param year the report's year, which 本年 means; null when unknown
 * @param asOf last day of the part of that year which the report is about (2023年上半年…情况); null for a whole year
 * @param moneyUnit the unit of amounts written without one, such as 万元 of a statement headed 单位：万元; null when there
 *     is none, and then an amount without unit is not read
 * @param title the report's, without spaces; a report on a budget gives planned figures. Empty when it has none
 */
public record ProseContext(Integer year, LocalDate asOf, String moneyUnit, String title) {

    /** A text about a whole year. */
    public ProseContext(Integer year, String moneyUnit) {
        this(year, null, moneyUnit, "");
    }

    /** A text that writes its units out. */
    public ProseContext(Integer year) {
        this(year, null);
    }

    /** The same, with the unit that the text states for its amounts. */
    ProseContext in(String unit) {
        return new ProseContext(year, asOf, unit, title);
    }

    /** The same, once the text has said itself which part of the year it is about. */
    ProseContext upTo(LocalDate day) {
        return new ProseContext(year, day, moneyUnit, title);
    }
}
