package org.fundperf.conform;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Years written in Chinese digits: 二〇二二年 is 2022年. */
final class ChineseDigits {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern YEAR = Pattern.compile("[一二][零〇○ΟOo0九][零〇○ΟOo0一二三四五六七八九]{2}(?=年)");

    private ChineseDigits() {}

    static String inYears(String text) {
        return YEAR.matcher(text).replaceAll(ChineseDigits::decimal);
    }

    private static String decimal(MatchResult year) {
        StringBuilder digits = new StringBuilder();
        for (char character : year.group().toCharArray()) {
            digits.append(Math.max(0, DIGITS.indexOf(character)));
        }
        return digits.toString();
    }
}
