package org.fundperf.form;

import java.util.regex.Pattern;
import org.fundperf.value.ValueReader;

/** What a cell looks like, before anybody knows what it means. */
final class Shape {

    private static final Pattern BLANK_MARK = Pattern.compile("[-—–/\\\\无]{1,4}|无此项|不适用");
    private static final Pattern RATE = Pattern.compile(".*[%‰]");
    private static final Pattern FIGURE = Pattern.compile("[-+]?[\\d,]*\\.?\\d+(?:%|‰|亿|万|千|百)?(?:万?元)?");

    private Shape() {}

    /** True for what is surely a value: a number with or without comparator and unit, a deadline, a dash. */
    static boolean isValue(String text) {
        return ValueReader.looksLikeValue(text);
    }

    /** True for a dash or 无: the writer says that there is nothing. */
    static boolean isBlankMark(String squeezed) {
        return BLANK_MARK.matcher(squeezed).matches();
    }

    /** True for a bare amount or rate such as 360780, 1,234.50, 77% or 2.93亿元. */
    static boolean isFigure(String text) {
        String squeezed = Wording.squeeze(text);
        return FIGURE.matcher(squeezed).matches() || isBlankMark(squeezed);
    }

    /** True for a figure that is a share of something: 77%. */
    static boolean isRate(String text) {
        return isFigure(text) && RATE.matcher(Wording.squeeze(text)).matches();
    }
}
