package org.fundperf.conform;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When the form of a year is due: {@code Y+1 03-31} is 31 March of the year after.
 *
 * @param yearsLater negative for a form that is due before its year begins
 */
record DueDay(int yearsLater, MonthDay day) {

    /** As many as one digit can say. */
    static final int MOST_YEARS_BEFORE = 9;

    private static final Pattern WRITTEN = Pattern.compile("Y([+-]\\d)? ?(\\d\\d-\\d\\d)");

    static DueDay of(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches() || !isDay(parts.group(2))) {
            throw new IllegalArgumentException(
                    "“%s” is no due day; write Y+1 03-31 for 31 March of the year after the form's, or never"
                            .formatted(text));
        }
        return new DueDay(
                parts.group(1) == null ? 0 : Integer.parseInt(parts.group(1)), MonthDay.parse("--" + parts.group(2)));
    }

    private static boolean isDay(String text) {
        int month = Integer.parseInt(text.substring(0, 2));
        int day = Integer.parseInt(text.substring(3));
        return month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).maxLength();
    }

    LocalDate in(int year) {
        return day.atYear(year + yearsLater);
    }
}
