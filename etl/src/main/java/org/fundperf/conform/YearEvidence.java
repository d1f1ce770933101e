package org.fundperf.conform;

import java.time.LocalDate;

/**
 * A year that a text names.
 *
 * @param year the year; for a span its last
 * @param kind what is said of it
 * @param asOf the last day of the part of the year that is meant; null for a whole year and for a span
 * @param text the words that name it, without spaces
 */
public record YearEvidence(int year, Kind kind, LocalDate asOf, String text) {

    /** What a text says with a year. */
    public enum Kind {
        /** 2022年, 2022年度, (2022), 2020.01.01-2020.12.31. */
        YEAR,
        /** A year up to a day within it: 2020年9月, 2020年1-9月, 2020年上半年. */
        PART_OF_YEAR,
        /** Several years: 2021-2023年. */
        SPAN,
        /** A single day, 2021年1月15日: of a signature more often than of a form. */
        DAY,
        /** When the form was filled in or handed over; says nothing of the year it is for. */
        FILING
    }

    /** Whether a form that bears it is about this year. */
    public boolean namesTheYear() {
        return kind == Kind.YEAR || kind == Kind.PART_OF_YEAR;
    }
}
