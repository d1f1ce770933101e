package org.fundperf.sample;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spells a value in another way that means the same. */
final class ValueSpelling {

    private static final Pattern LONG_NUMBER = Pattern.compile("(?<![\\d.])\\d{4,}(?=\\D|$)");
    private static final Pattern WITH_UNIT =
            Pattern.compile("([≥≤=<>]*\\s*\\d+(?:\\.\\d+)?)\\s*(%|万人次|人次|万人|人|万元|亿元|元/人/月|元/人|元|个月|次)");

    private final Variant.ValueStyle style;

    ValueSpelling(Variant.ValueStyle style) {
        this.style = style;
    }

    String of(String text) {
        return switch (style) {
            case AS_GIVEN -> text;
            case FULL_WIDTH -> fullWidth(text);
            case ASCII_COMPARATORS -> text.replace("≥", ">=").replace("≤", "<=");
            case THOUSANDS ->
                LONG_NUMBER
                        .matcher(text)
                        .replaceAll(number -> String.format(Locale.ROOT, "%,d", Long.parseLong(number.group())));
        };
    }

    /** The number without its unit, and the unit; null when the value is no single number with a unit. */
    static ValueAndUnit split(String text) {
        Matcher matcher = WITH_UNIT.matcher(text);
        return matcher.matches() ? new ValueAndUnit(matcher.group(1), matcher.group(2)) : null;
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars()
                .map(letter -> (letter >= '0' && letter <= '9') || letter == '%' ? letter - '!' + '！' : letter)
                .forEach(letter -> wide.append((char) letter));
        return wide.toString();
    }

    /** A value torn in two for a table with a column of units. */
    record ValueAndUnit(String value, String unit) {}
}
