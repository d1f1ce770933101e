package org.fundperf.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One section of a number format, such as the one for negative numbers, and the same with room for every digit, which
 * turns 0.8812 under {@code 0%} into 88.12%.
 *
 * @param format the section as POI understands it
 * @param widened the same with more decimals; empty for fractions and powers, which have no such form
 * @param powerOfTen what the number is divided by before it is shown: 3 for {@code 0.0,} in thousands; 4 for
 *     {@code 0!.0,}, which shows 123456 as 12.3 because Office has no format for ten thousands (the point is only
 *     printed)
 */
record NumberSection(String format, String widened, int powerOfTen) {

    private static final Pattern GENERAL = Pattern.compile("General", Pattern.CASE_INSENSITIVE);

    /** Stand for signs that are only printed: POI would multiply by what they say. */
    private static final char PERCENT_AS_TEXT = '\uE025';

    private static final char PER_MILLE_AS_TEXT = '\uE026';

    private static final String MORE_DECIMALS = "###############";

    /** Sections for positive numbers, negative numbers, zero and text, as far as there are any. */
    static List<String> split(String format) {
        List<String> sections = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < format.length(); i = afterToken(format, i)) {
            if (format.charAt(i) == ';') {
                sections.add(format.substring(start, i));
                start = i + 1;
            }
        }
        sections.add(format.substring(start));
        return sections;
    }

    static NumberSection of(String written) {
        String section = signsAsText(GENERAL.matcher(written).replaceAll("0.##########"));
        int literalPoint = Math.max(section.indexOf("0!."), section.indexOf("0\\."));
        String pointed = literalPoint < 0 ? section : section.replace("!.", ".").replace("\\.", ".");
        int power = 0;
        for (int i = literalPoint + 2; literalPoint >= 0 && i < pointed.length() && pointed.charAt(i) == '0'; i++) {
            power++;
        }
        int digitsEnd = lastDigit(pointed) + 1;
        int commasEnd = digitsEnd;
        while (digitsEnd > 0 && commasEnd < pointed.length() && pointed.charAt(commasEnd) == ',') {
            commasEnd++;
            power += 3;
        }
        String unscaled = pointed.substring(0, digitsEnd) + pointed.substring(commasEnd);
        return new NumberSection(unscaled, widen(unscaled), power);
    }

    /** {@code 0"%"} shows 90 as 90%, where {@code 0%} shows 0.9 so. Excel scales by no other sign. */
    private static String signsAsText(String section) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < section.length(); i = afterToken(section, i)) {
            String token = section.substring(i, Math.min(afterToken(section, i), section.length()));
            result.append(token.length() > 1 ? token.replace('%', PERCENT_AS_TEXT) : token);
        }
        return result.toString().replace('‰', PER_MILLE_AS_TEXT);
    }

    /** What POI made of a number, with the signs that were only to be printed. */
    static String withSigns(String shown) {
        return shown.replace(PERCENT_AS_TEXT, '%').replace(PER_MILLE_AS_TEXT, '‰');
    }

    /** True when zero has no digit to be shown with, as under {@code "-"??}; POI would print one. */
    boolean showsZeroAsWords() {
        for (int i = 0; i < format.length(); i = afterToken(format, i)) {
            if (format.charAt(i) == '0') {
                return false;
            }
        }
        return true;
    }

    boolean hasDigits() {
        return lastDigit(format) >= 0;
    }

    /** What is printed besides the digits. */
    String words() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < format.length(); i = afterToken(format, i)) {
            String token = format.substring(i, Math.min(afterToken(format, i), format.length()));
            switch (token.charAt(0)) {
                case '"' -> words.append(token.replace("\"", ""));
                case '\\', '!' -> words.append(token, 1, token.length());
                case '[', '*', '0', '#', '?', '.', ',' -> {
                    // Colours, fillings and places of digits print nothing.
                }
                case '_' -> words.append(' ');
                default -> words.append(token);
            }
        }
        return withSigns(words.toString());
    }

    /** Inserts decimals behind the last one; empty when the section is a fraction or power. */
    private static String widen(String section) {
        int point = -1;
        for (int i = 0; i < section.length(); i = afterToken(section, i)) {
            char c = section.charAt(i);
            if (c == '.' && point < 0) {
                point = i;
            } else if (c == '/' || c == 'E' || c == 'e') {
                return "";
            }
        }
        int digit = lastDigit(section);
        if (digit < 0) {
            return section;
        }
        int insertion = Math.max(digit, point) + 1;
        String decimals = point < 0 ? "." + MORE_DECIMALS : MORE_DECIMALS;
        return section.substring(0, insertion) + decimals + section.substring(insertion);
    }

    private static int lastDigit(String section) {
        int last = -1;
        for (int i = 0; i < section.length(); i = afterToken(section, i)) {
            if ("0#?".indexOf(section.charAt(i)) >= 0) {
                last = i;
            }
        }
        return last;
    }

    /** Skips quoted text, [conditions] and characters that are only printed. */
    private static int afterToken(String format, int i) {
        char c = format.charAt(i);
        if (c == '"' || c == '[') {
            int close = format.indexOf(c == '"' ? '"' : ']', i + 1);
            return close < 0 ? format.length() : close + 1;
        }
        return c == '\\' || c == '_' || c == '*' || c == '!' ? i + 2 : i + 1;
    }
}
