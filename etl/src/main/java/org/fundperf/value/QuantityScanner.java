package org.fundperf.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the quantities of a text. Digits that name things (第1季度, 2022年, COVID-19, 1、…) are not quantities. */
final class QuantityScanner {

    private static final int MOST_DIGITS = 24;
    private static final Pattern NUMBER = Pattern.compile(
            "(?:[0-9]{1,3}(?:,[0-9]{3})++(?![0-9])|[0-9]++)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]{1,2}(?![0-9]))?|\\.[0-9]++");
    /** 1O0 and l2345: letters that stand for the digits they look like. */
    private static final Pattern LOOK_ALIKE = Pattern.compile("(?=[^0-9]*[0-9][^0-9]*[0-9])[0-9.,]*[lIOo][0-9lIOo.,]*");

    private static final Pattern MORE_GROUPS = Pattern.compile(",[0-9]++,[0-9]");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9.,-]*+");
    private static final Pattern ENUMERATOR = Pattern.compile("[、.)](?=\\p{IsHan})");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
    private static final Pattern NEGATION = Pattern.compile("[不未没勿莫](?:得|应|宜|能|可|有|要|会|该|应当|允许|可以|需要)?$");

    private final String text;
    private final List<Quantity> quantities = new ArrayList<>();
    private boolean malformed;

    private QuantityScanner(String text) {
        this.text = text;
    }

    static Phrase scan(String text) {
        return new QuantityScanner(text).phrase();
    }

    private Phrase phrase() {
        Matcher number = NUMBER.matcher(text);
        int from = 0;
        while (number.find(from)) {
            from = number.end();
            if (isMalformed(number) || holdsLetters(number)) {
                malformed = true;
            } else if (!isName(number)) {
                Quantity quantity = quantity(number);
                quantities.add(quantity);
                from = quantity.end();
            }
        }
        return new Phrase(text, quantities, malformed);
    }

    private boolean isMalformed(Matcher number) {
        boolean runsOn =
                number.end() + 1 < text.length() && text.charAt(number.end()) == '.' && isDigit(number.end() + 1);
        boolean runsInto = number.group().startsWith(".") && isDigit(number.start() - 1);
        return runsOn || runsInto || isOddlyGrouped(number) || number.group().length() > MOST_DIGITS;
    }

    /** 12,34,5 and 1,234,56 part no thousands; 52,15 may be two numbers. */
    private boolean isOddlyGrouped(Matcher number) {
        boolean goesOn = isAt(number.end(), ",") && isDigit(number.end() + 1);
        return goesOn
                && (number.group().contains(",")
                        || MORE_GROUPS
                                .matcher(text)
                                .region(number.end(), text.length())
                                .lookingAt());
    }

    /** ≥l2345 and 1O0% were meant as numbers, COVID-19 was not: it is no code that a bound stands before. */
    private boolean holdsLetters(Matcher number) {
        if (!isLatin(number.end()) && !isLatin(number.start() - 1)) {
            return false;
        }
        int start = number.start();
        while (isLatin(start - 1) || isDigit(start - 1)) {
            start--;
        }
        Matcher code = CODE.matcher(text).region(start, text.length());
        return code.lookingAt()
                && (LOOK_ALIKE.matcher(code.group()).matches()
                        || BoundTable.endingAt(text, start).isPresent());
    }

    private boolean isName(Matcher number) {
        int before = number.start() - 1;
        boolean code = isLatin(number.end()) || isLatin(before) || (isAt(before, "-") && isLatin(before - 1));
        boolean ordinal = isAt(before, "第");
        boolean year = YEAR.matcher(number.group()).matches() && isAt(number.end(), "年");
        return code || ordinal || year || isEnumerator(number);
    }

    private boolean isEnumerator(Matcher number) {
        boolean opensClause = number.start() == 0 || ";。,:( ".indexOf(text.charAt(number.start() - 1)) >= 0;
        return opensClause
                && number.group().length() <= 2
                && ENUMERATOR.matcher(text).region(number.end(), text.length()).lookingAt();
    }

    private Quantity quantity(Matcher number) {
        int start = number.start();
        boolean negative = isAt(start - 1, "-") && isSign(start - 1);
        if (negative || (isAt(start - 1, "+") && isSign(start - 1))) {
            start--;
        }
        boolean currency = isAt(start - 1, "¥");
        if (currency) {
            start--;
        }
        Optional<Spellings.Match<Bound>> before = boundBefore(start);
        BigDecimal value = new BigDecimal(number.group().replace(",", ""));
        WrittenUnit unit = WrittenUnit.at(text, number.end());
        malformed |= unit.isCutShortIn(text);
        Optional<Spellings.Match<Bound>> after = boundAfter(unit.end());
        return new Quantity(
                before.map(Spellings.Match::start).orElse(start),
                after.map(Spellings.Match::end).orElse(unit.end()),
                before.map(Spellings.Match::meaning).orElse(Bound.ABSENT),
                negative ? value.negate() : value,
                unit.magnitude(),
                unit.unit(),
                after.map(Spellings.Match::meaning).orElse(unit.vague() ? Bound.ABOUT : Bound.ABSENT),
                currency);
    }

    /** A hyphen that joins two numbers is no minus. */
    private boolean isSign(int position) {
        boolean joins = isDigit(position - 1)
                || (!quantities.isEmpty()
                        && quantities.get(quantities.size() - 1).end() == position);
        return !joins;
    }

    private Optional<Spellings.Match<Bound>> boundBefore(int end) {
        Optional<Spellings.Match<Bound>> bound = BoundTable.endingAt(text, end);
        int start = bound.map(Spellings.Match::start).orElse(end);
        boolean moreSigns = start > 0 && BoundTable.isSign(text.charAt(start - 1));
        boolean negated = bound.isPresent()
                && NEGATION.matcher(text.substring(Math.max(0, start - 4), start))
                        .find();
        malformed |= moreSigns || negated;
        return bound;
    }

    /** 内 and 起 alone must end the clause: 100%内容 does not say 内. */
    private Optional<Spellings.Match<Bound>> boundAfter(int start) {
        int from = text.startsWith("(含)", start) ? start + 3 : start;
        return BoundTable.startingAt(text, from)
                .filter(bound -> bound.end() - bound.start() > 1
                        || bound.end() == text.length()
                        || !Character.isIdeographic(text.codePointAt(bound.end())));
    }

    private boolean isAt(int position, String expected) {
        return position >= 0 && text.startsWith(expected, position);
    }

    private boolean isDigit(int position) {
        return position >= 0
                && position < text.length()
                && text.charAt(position) >= '0'
                && text.charAt(position) <= '9';
    }

    private boolean isLatin(int position) {
        if (position < 0 || position >= text.length()) {
            return false;
        }
        char character = Character.toLowerCase(text.charAt(position));
        return character >= 'a' && character <= 'z';
    }
}
