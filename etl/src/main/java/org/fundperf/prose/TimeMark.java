package org.fundperf.prose;

/**
 * A date in a text.
 *
 * @param end index behind it
 * @param year as written; null when it is said by a word, or only a month is
 * @param word as written when it is said by a word; the last character of a year's end (2019年底); otherwise empty
 * @param meaning as role {@code time} of {@code prose/wordings.csv}; also {@code year} = the year alone, {@code
 *     event} = the date of something else, {@code month:N} = in month N
 * @param day of a date that closes a period; 0 for the month's last
 */
record TimeMark(int end, Integer year, String word, String meaning, int day) {

    /** N of {@code to:N}. */
    int month() {
        return Integer.parseInt(meaning.substring(meaning.indexOf(':') + 1));
    }

    boolean part() {
        return meaning.indexOf(':') > 0;
    }

    /** 上年末, 2019年底: a day, not the time of that year like the one spoken of. */
    boolean atYearEnd() {
        return word.endsWith("末") || word.endsWith("底");
    }
}
