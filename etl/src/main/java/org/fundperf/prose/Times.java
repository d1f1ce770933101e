package org.fundperf.prose;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The year, and the part of it, that a text is speaking of; a year once named holds until the next one. */
final class Times {

    private static final Pattern YEAR = Pattern.compile("(?<![\\[(\\d.])((?:19|20)\\d\\d)年(?!\\d{1,4}号)");
    private static final Pattern THIS_YEAR = Pattern.compile("本年度?|今年|当年");
    private static final Pattern LAST_YEAR = Pattern.compile("(?<![较比与同])(?:上年度?|去年)(?!同期|相比)");
    private static final Pattern PART =
            Pattern.compile("1月?[-至到](\\d{1,2})月|截[至止].{0,6}?(\\d{1,2})月|(上半年)|(前三季度)|(一季度)");

    private final Integer reportYear;
    private Integer year;
    private Integer month;

    Times(Integer reportYear) {
        this.reportYear = reportYear;
        this.year = reportYear;
    }

    /** A new sentence speaks of whole years again. */
    void startSentence() {
        month = null;
    }

    /** Takes note of what the words in front of a figure say. */
    void read(String clause) {
        Matcher named = YEAR.matcher(clause);
        while (named.find()) {
            year = Integer.valueOf(named.group(1));
            month = null;
        }
        Matcher current = THIS_YEAR.matcher(clause);
        if (current.find() && reportYear != null && !YEAR.matcher(clause).find()) {
            year = reportYear;
        }
        Matcher part = PART.matcher(clause);
        while (part.find()) {
            month = month(part);
        }
    }

    /** The year of a figure that these words lead to: 上年结余 is last year's. */
    Integer yearOf(String clause) {
        return LAST_YEAR.matcher(clause).find() ? lastYear() : year;
    }

    Integer year() {
        return year;
    }

    Integer lastYear() {
        return year == null ? null : Integer.valueOf(year - 1);
    }

    /** Last day of the part of the year that is meant; null for a whole year. */
    LocalDate asOf() {
        boolean part = month != null && month < 12 && year != null;
        return part ? YearMonth.of(year, month).atEndOfMonth() : null;
    }

    private static Integer month(Matcher part) {
        String number = part.group(1) != null ? part.group(1) : part.group(2);
        if (number != null) {
            int month = Integer.parseInt(number);
            return month >= 1 && month <= 12 ? Integer.valueOf(month) : null;
        }
        return part.group(3) != null ? 6 : part.group(4) != null ? 9 : 3;
    }
}
