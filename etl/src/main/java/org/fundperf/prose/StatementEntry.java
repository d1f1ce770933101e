package org.fundperf.prose;

import java.time.LocalDate;
import java.util.List;

/**
 * What the labels around a figure of a fund statement say together.
 *
 * @param measure as of a {@link ProseFigure}; {@link #OPEN_BALANCE} for 结余, which does not say whether it is the year's
 * @param ofMeasure what grew or was completed; null for measures that stand for themselves
 * @param year null when unknown
 * @param asOf last day of the part of the year that is meant; null for a whole year
 * @param unit the base unit
 * @param negative the label itself says below zero (缺口)
 * @param mayBeNegative receipts and payments do not fall below zero
 * @param names words that name a fund or a region, the outermost first
 * @param total the row or column sums up others
 */
public record StatementEntry(
        String measure,
        String ofMeasure,
        Integer year,
        LocalDate asOf,
        String unit,
        boolean negative,
        boolean mayBeNegative,
        List<String> names,
        boolean total) {

    public static final String OPEN_BALANCE = "balance";

    public StatementEntry {
        names = List.copyOf(names);
    }

    /** The same for the balance of the year. */
    public StatementEntry ofTheYear() {
        return new StatementEntry(
                Measures.balance().code(), null, year, asOf, unit, negative, mayBeNegative, names, total);
    }
}
