package org.fundperf.prose;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;

/**
 * Which year, and which part of it, a text is speaking of. A year holds within its paragraph until the next; 上年 holds to
 * the end of its clause chain; 较上年 and 由2019年 concern one number only.
 */
final class Calendar {

    private final Integer reportYear;
    /** The part of its year that the whole report is about; null for all of it. */
    private final TimeMark reportPart;

    private Integer stated;
    private Integer latest;
    private Integer compared;
    private boolean comparedAtYearEnd;
    /** 与2019年相比，: holds for the whole sentence. */
    private Integer base;

    private int offset;
    /** 上年同期, not 上年: the part of the year holds for the year before too. */
    private boolean sameTimeOfYear;

    private boolean severalYears;
    private TimeMark part;
    /** What held before a month was named; the month's own figures are over with the sentence. */
    private TimeMark partBeforeMonth;

    private boolean figureOfMonth;

    /** @param reportEnd last day of the part of the report's year that it is about; null for a whole year */
    Calendar(Integer reportYear, LocalDate reportEnd) {
        this.reportYear = reportYear;
        this.stated = reportYear;
        this.reportPart = reportEnd == null
                ? null
                : new TimeMark(0, null, "", "to:" + reportEnd.getMonthValue(), reportEnd.getDayOfMonth());
        this.part = reportPart;
    }

    void startSentence() {
        offset = 0;
        base = null;
        severalYears = false;
        figureOfMonth = false;
    }

    void startSegment() {
        offset = 0;
        endClause();
    }

    /** A month named in passing, and the base of a comparison, hold within their clause. */
    void endClause() {
        compared = null;
        comparedAtYearEnd = false;
        if (ofMonth() && !figureOfMonth) {
            part = partBeforeMonth;
        }
    }

    private boolean ofMonth() {
        return part != null && part.meaning().startsWith("month:");
    }

    void apply(TimeMark mark) {
        if (mark.meaning().equals("event")) {
            return;
        }
        severalYears = mark.meaning().equals("several");
        if (mark.year() != null) {
            state(mark.year());
        }
        switch (mark.meaning()) {
            case "current" -> state(reportYear != null ? reportYear : latest);
            case "previous" -> {
                offset = -1;
                sameTimeOfYear = mark.word().endsWith("同期");
            }
            case "stated" -> offset = 0;
            case "whole" -> {
                offset = 0;
                part = null;
                // Nobody knows in June what the whole year will bring.
                severalYears = reportPart != null && Objects.equals(stated, reportYear);
            }
            default -> apply(mark, mark.part());
        }
    }

    private void apply(TimeMark mark, boolean ofPart) {
        if (!ofPart) {
            return;
        }
        boolean month = mark.meaning().startsWith("month:");
        partBeforeMonth = month && !ofMonth() ? part : partBeforeMonth;
        figureOfMonth &= month;
        part = mark;
    }

    private void state(Integer year) {
        stated = year;
        offset = 0;
        part = year != null && year.equals(reportYear) ? reportPart : null;
        if (year != null && (latest == null || year > latest)) {
            latest = year;
        }
    }

    void compareWith(TimeMark mark) {
        comparedAtYearEnd = mark.atYearEnd();
        if (mark.meaning().equals("previous")) {
            compared = stated == null ? null : Integer.valueOf(stated - 1);
        } else {
            compared = mark.meaning().equals("year") ? mark.year() : null;
        }
    }

    /** What follows in the sentence is compared with this year too. */
    void keepBase() {
        base = comparedAtYearEnd ? null : compared;
    }

    /** False when the sentence does not say with what it compares. */
    boolean compareWithBase() {
        compared = base;
        comparedAtYearEnd = false;
        return base != null;
    }

    /** The text speaks of this year, although it named another last. */
    void speakOf(Integer year) {
        state(year);
    }

    /** 期初结余: that of the end of the year before. */
    void compareWithOpening() {
        comparedAtYearEnd = true;
        compared = stated == null ? null : Integer.valueOf(stated + offset - 1);
    }

    /** Null when unknown. */
    Integer year() {
        return stated == null ? null : Integer.valueOf(stated + offset);
    }

    /** The year that a number is compared with; null when it is none. */
    Integer comparedYear() {
        return compared;
    }

    boolean inPreviousYear() {
        return offset != 0;
    }

    /** Whether a figure of this kind has a year: three years' income has none, and neither has May's. */
    boolean holds(boolean flow) {
        figureOfMonth |= flow && ofMonth();
        boolean fromJanuary = part == null || (part.meaning().startsWith("to:") && !ofWholeYearBefore());
        return !severalYears && (fromJanuary || !flow);
    }

    private boolean ofWholeYearBefore() {
        return offset != 0 && !sameTimeOfYear;
    }

    /** Whether what is compared is not the same time of the year: 6月末 with 上年末. */
    boolean comparesOtherPart() {
        return comparedAtYearEnd && asOf(year()) != null;
    }

    /** Last day of the part of that year that is meant; null for a whole year. */
    LocalDate asOf(Integer ofYear) {
        boolean yearEnd = comparedAtYearEnd && compared != null && compared.equals(ofYear);
        if (part == null || ofYear == null || yearEnd || ofWholeYearBefore()) {
            return null;
        }
        YearMonth month = YearMonth.of(ofYear, part.month());
        boolean dated = part.day() >= 1 && part.day() <= month.lengthOfMonth();
        LocalDate day = dated ? month.atDay(part.day()) : month.atEndOfMonth();
        return day.equals(LocalDate.of(ofYear, 12, 31)) ? null : day;
    }
}
