package org.fundperf.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cell's text in the one form that the grammar reads; the text as written is the caller's to keep. */
final class ValueText {

    /** Beyond this a cell is prose, not a value; the seeds' longest value has 30 characters. */
    static final int LONGEST = 1000;

    /** Spaces within a number stay: 50 6.17 must not become 506.17. */
    private static final Pattern IDLE_SPACE = Pattern.compile("(?<![0-9.,]) | (?![0-9.,])");

    /** ≥5 860人 and 4 215.60元: a bound or decimals say that this is one number, thousands apart. 50 617 may be two. */
    private static final Pattern THOUSANDS = Pattern.compile(
            "^[^0-9]*(?:[<>=≥≤][0-9]{1,3}(?: [0-9]{3}){1,4}|[0-9]{1,3}(?: [0-9]{3}){1,4}(?=\\.[0-9]))(?![0-9 ])[^0-9]*(?:\\.[0-9]+[^0-9]*)?$");

    private static final Pattern OUTER_PUNCTUATION = Pattern.compile("^[\"'!。;,、]+|[\"'!。;,、]+$");
    private static final Pattern PARENTHESISED = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern INTERVAL = Pattern.compile("\\[([^\\[\\],]*),([^\\[\\],]*)\\]");
    private static final Pattern INCLUDED = Pattern.compile("\\(含[0-9.]{1,24}[^()0-9]{0,3}\\)");
    private static final Pattern BARE_NUMBER = Pattern.compile("[0-9][0-9.,]*");
    private static final Pattern PART_OF = Pattern.compile("(百|千)分之([0-9.]{1,24}|[零〇一二两三四五六七八九十百点]{1,12})");

    private ValueText() {}

    static String of(String text, ValueContext context) {
        String squeezed =
                canonical(IDLE_SPACE.matcher(Normalization.normalize(text)).replaceAll(""));
        if (THOUSANDS.matcher(squeezed).matches()) {
            squeezed = squeezed.replace(" ", "");
        }
        String trimmed = OUTER_PUNCTUATION.matcher(squeezed).replaceAll("");
        return unwrapped(interval(partsOfHundred(withoutRepetition(trimmed))), context);
    }

    /** The middle dot of 元/人·月 as a slash. */
    static String canonical(String text) {
        return text.replace('·', '/');
    }

    /** 95%以上（含95%） names its number twice. */
    private static String withoutRepetition(String text) {
        return INCLUDED.matcher(text).replaceAll("(含)");
    }

    /** The comma of [95,105] parts two numbers, though it looks like that of thousands. */
    private static String interval(String text) {
        return INTERVAL.matcher(text).replaceFirst("[$1;$2]");
    }

    /** (123.4) is minus 123.4 in accounts and only there; (95%) is 95%. */
    private static String unwrapped(String text, ValueContext context) {
        Matcher wrapped = PARENTHESISED.matcher(text);
        if (!wrapped.matches()) {
            return text;
        }
        String inner = wrapped.group(1);
        if (!BARE_NUMBER.matcher(inner).matches()) {
            return inner.contains(",") ? text : inner;
        }
        return DimensionTable.measured(context).filter(Dimension::isMoney).isPresent() ? "-" + inner : text;
    }

    /** 百分之九十五 as 95%. */
    private static String partsOfHundred(String text) {
        return PART_OF.matcher(text).replaceAll(part -> {
            String number = ChineseNumerals.digits(part.group(2)).orElse(null);
            return number == null
                    ? Matcher.quoteReplacement(part.group())
                    : number + (part.group(1).equals("百") ? "%" : "‰");
        });
    }
}
