package org.fundperf.prose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a date at a place of a text without spaces. */
final class TimeScanner {

    private static final int SIGHT = 32;
    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final Pattern YEARS = Pattern.compile(YEAR + "年?度?(?:[-至到~、和及]|,(?=\\d{4}年))" + YEAR + "年度?末?");
    private static final Pattern MONTHS =
            Pattern.compile("(?:" + YEAR + "年)?(\\d{1,2})月?份?[-至到~](?:" + YEAR + "年)?(\\d{1,2})月份?(?:底|末)?");
    private static final Pattern MONTH = Pattern.compile("(?:" + YEAR + "年)?(\\d{1,2})月(?:(\\d{1,2})日|份?(底|末)|份)?");
    private static final Pattern YEAR_ALONE = Pattern.compile(YEAR + "年度?(末|底)?");
    private static final Pattern FIRST_MONTHS = Pattern.compile("前(\\d{1,2}|[一二三四五六七八九十]{1,2})个?月");
    private static final Pattern OF_BUDGET = Pattern.compile("全年(?:基金|收入|支出|收支|总|度)*(?:预算|计划|目标|任务)");
    private static final Pattern UP_TO = Pattern.compile(".*(?:截至|截止|截止到|截至到|至|到)", Pattern.DOTALL);
    private static final String CHINESE_DIGITS = "一二三四五六七八九十";

    private final CharSequence text;
    private final Matcher years;
    private final Matcher months;
    private final Matcher month;
    private final Matcher yearAlone;
    private final Matcher firstMonths;

    TimeScanner(CharSequence text) {
        this.text = text;
        this.years = YEARS.matcher(text);
        this.months = MONTHS.matcher(text);
        this.month = MONTH.matcher(text);
        this.yearAlone = YEAR_ALONE.matcher(text);
        this.firstMonths = FIRST_MONTHS.matcher(text);
    }

    /**
     * The date that begins here; null when none does.
     *
     * @param label the words in front of it
     */
    TimeMark scan(int start, CharSequence label) {
        char first = text.charAt(start);
        if (first >= '0' && first <= '9') {
            return digits(start, label);
        }
        if (first == '前' && found(firstMonths, start)) {
            return new TimeMark(firstMonths.end(), null, "", part(number(firstMonths.group(1))), 0);
        }
        String word = Wordings.TIME.at(text, start);
        boolean ofBudget = "全年".equals(word) && OF_BUDGET.matcher(sight(start)).lookingAt();
        if (word == null || ofBudget || (word.equals("同期") && !endsInComparison(label))) {
            return null;
        }
        return new TimeMark(start + word.length(), null, word, Wordings.TIME.meaning(word), 0);
    }

    private CharSequence sight(int start) {
        return text.subSequence(start, Math.min(text.length(), start + SIGHT));
    }

    private TimeMark digits(int start, CharSequence label) {
        if (found(years, start)) {
            return new TimeMark(years.end(), null, "", "several", 0);
        }
        if (found(months, start)) {
            return period();
        }
        if (found(month, start)) {
            return inMonth(label);
        }
        if (found(yearAlone, start)) {
            boolean event = Wordings.EVENT.at(text, yearAlone.end()) != null;
            String end = yearAlone.group(2) == null ? "" : yearAlone.group(2);
            return new TimeMark(yearAlone.end(), year(yearAlone, 1), end, event ? "event" : "year", 0);
        }
        return wordWithDigits(start);
    }

    /** 1季度. */
    private TimeMark wordWithDigits(int start) {
        String word = Wordings.TIME.at(text, start);
        return word == null ? null : new TimeMark(start + word.length(), null, word, Wordings.TIME.meaning(word), 0);
    }

    private TimeMark period() {
        int from = Integer.parseInt(months.group(2));
        int to = Integer.parseInt(months.group(4));
        Integer year = year(months, 1);
        boolean otherYear = months.group(3) != null && year != null && !year.equals(year(months, 3));
        String meaning = otherYear ? "several" : from == 1 ? part(to) : "from:" + to;
        return new TimeMark(months.end(), year, "", to < 1 || to > 12 ? "event" : meaning, 0);
    }

    private TimeMark inMonth(CharSequence label) {
        int number = Integer.parseInt(month.group(2));
        boolean upTo = UP_TO.matcher(label).matches() || month.group(4) != null;
        boolean dated = month.group(3) != null;
        boolean event = number < 1 || number > 12 || (dated && !upTo) || Wordings.EVENT.at(text, month.end()) != null;
        String meaning = event ? "event" : upTo ? "to:" + number : "month:" + number;
        return new TimeMark(month.end(), year(month, 1), "", meaning, dated ? Integer.parseInt(month.group(3)) : 0);
    }

    private boolean found(Matcher matcher, int start) {
        return matcher.region(start, Math.min(text.length(), start + SIGHT)).lookingAt();
    }

    private static boolean endsInComparison(CharSequence label) {
        return label.length() > 0 && "较比与同和".indexOf(label.charAt(label.length() - 1)) >= 0;
    }

    private static String part(int month) {
        return month >= 1 && month <= 12 ? "to:" + month : "event";
    }

    private static Integer year(Matcher matcher, int group) {
        return matcher.group(group) == null ? null : Integer.valueOf(matcher.group(group));
    }

    private static int number(String digits) {
        if (Character.isDigit(digits.charAt(0))) {
            return Integer.parseInt(digits);
        }
        int last = CHINESE_DIGITS.indexOf(digits.charAt(digits.length() - 1)) + 1;
        return digits.length() == 1 ? last : digits.charAt(0) == '十' ? 10 + last : 0;
    }
}
