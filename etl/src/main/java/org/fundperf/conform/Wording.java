package org.fundperf.conform;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Texts as they are compared: full-width and half-width the same, no spaces, no marks of emphasis. */
final class Wording {

    private static final Pattern CIRCLED = Pattern.compile("[\\u2460-\\u24ff\\u2776-\\u2793]");
    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}\\ufffd★☆*▲△●■□◆]+");

    private Wording() {}

    /** Without spaces, in half-width forms; circled numbers disappear. Empty for null. */
    static String plain(String text) {
        if (text == null) {
            return "";
        }
        String uncircled = CIRCLED.matcher(text).replaceAll("");
        String narrow = Normalizer.normalize(uncircled, Normalizer.Form.NFKC);
        return NOISE.matcher(narrow)
                .replaceAll("")
                .replace('〔', '[')
                .replace('〕', ']')
                .replace('【', '[')
                .replace('】', ']')
                .replace('—', '-')
                .replace('–', '-')
                .replace('~', '-');
    }

    /** Whether a character is Chinese writing, so that a word may go on across it. */
    static boolean isHan(char character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }
}
