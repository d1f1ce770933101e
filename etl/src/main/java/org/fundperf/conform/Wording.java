package org.fundperf.conform;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Texts as they are compared: full-width and half-width the same, no spaces, no marks of emphasis. */
final class Wording {

    private static final Pattern CIRCLED = Pattern.compile("[\\u2460-\\u24ff\\u2776-\\u2793]");
    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}\\ufffd★☆*▲△●■□◆]+");

    /** No title, project or organisation has a longer name; a hostile text may be endless. */
    private static final int LONGEST_NAME = 300;

    private Wording() {}

    /** As {@link #plain}, and no longer than a name can be. */
    static String plainName(String text) {
        String plain =
                plain(text == null || text.length() <= 4 * LONGEST_NAME ? text : text.substring(0, 4 * LONGEST_NAME));
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
    }

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
