package org.fundperf.prose;

import java.math.BigDecimal;
import java.util.Map;
import org.fundperf.schema.SchemaFiles;

/** Finds a number with its unit at a place of a text without spaces; a blank stands only where digits were apart. */
final class NumberScanner {

    /** Longer runs of digits are no amounts; reading them would cost time that grows with their square. */
    private static final int MOST_DIGITS = 24;

    private static final Map<Character, Integer> POWERS = Map.of('百', 2, '千', 3, '万', 4, '亿', 8);
    private static final Spellings<BigDecimal> FACTORS = new Spellings<>();
    private static final Spellings<String> UNITS = new Spellings<>();

    static {
        for (Map<String, String> row : SchemaFiles.csv("prose/units.csv")) {
            UNITS.put(row.get("written"), row.get("unit"));
            FACTORS.put(row.get("written"), new BigDecimal(row.get("factor")));
        }
    }

    private final CharSequence text;
    private int at;
    private boolean certain;
    private boolean exact;
    private boolean scaled;

    NumberScanner(CharSequence text) {
        this.text = text;
    }

    /** A unit's factor to its base unit when it is one of money, such as 万元; null when it is none. */
    static BigDecimal moneyFactor(String unit) {
        if (unit == null) {
            return null;
        }
        Quantity one = new NumberScanner("1" + unit.strip()).scan(0);
        return one != null
                        && one.unit().equals("yuan")
                        && one.end() == unit.strip().length() + 1
                ? one.value()
                : null;
    }

    /** The number that begins here; null when none does. */
    Quantity scan(int start) {
        int sign = signLength(start);
        if (!digit(start + sign)) {
            return null;
        }
        at = start + sign;
        certain = true;
        exact = !range(start - 1);
        scaled = false;
        BigDecimal value = sum();
        int unitStart = at;
        String written = UNITS.at(text, at);
        if (written != null) {
            at += written.length();
            value = value.multiply(FACTORS.meaning(written));
        }
        exact &= !roughly();
        String unit = written == null ? "" : UNITS.meaning(written);
        boolean bare = written == null && (unitStart == text.length() || ",。;、)(".indexOf(text.charAt(unitStart)) >= 0);
        return new Quantity(
                start,
                at,
                certain ? Quantity.plain(sign > 0 && text.charAt(start) != '+' ? value.negate() : value) : null,
                unit,
                scaled,
                bare,
                exact);
    }

    /** 3亿5000万: each part smaller than the one before. */
    private BigDecimal sum() {
        BigDecimal sum = BigDecimal.ZERO;
        int lastPower = Integer.MAX_VALUE;
        do {
            BigDecimal number = digits();
            int power = power();
            certain &= power < lastPower;
            lastPower = power;
            scaled |= power > 2;
            sum = sum.add(number.scaleByPowerOfTen(power));
        } while (lastPower > 0 && digit(at));
        return sum;
    }

    private BigDecimal digits() {
        int start = at;
        skipDigits();
        boolean grouped = at - start <= 3;
        char mark = is(at, ' ') ? ' ' : ',';
        while (grouped && is(at, mark) && digit(at + 1) && digit(at + 2) && digit(at + 3) && !digit(at + 4)) {
            at += 4;
        }
        if (is(at, '.') && digit(at + 1)) {
            at++;
            skipDigits();
        }
        int end = at;
        while (digit(at) || (separator(at) && (digit(at + 1) || (separator(at + 1) && digit(at + 2))))) {
            at++;
        }
        certain &= at == end && end - start <= MOST_DIGITS;
        return certain
                ? new BigDecimal(text.subSequence(start, end).toString().replaceAll("[, ]", ""))
                : BigDecimal.ZERO;
    }

    private int power() {
        int power = 0;
        for (Integer next = POWERS.get(charAt(at)); next != null && power <= 8; next = POWERS.get(charAt(at))) {
            if (UNITS.at(text, at) != null) {
                break;
            }
            power += next;
            at++;
            if (is(at, '多') || is(at, '余') || is(at, '来')) {
                exact = false;
                at++;
            }
        }
        if (power == 0 && (is(at, '多') || is(at, '余'))) {
            exact = false;
            at++;
        }
        return power;
    }

    private boolean roughly() {
        return Wordings.ROUGHLY.at(text, at) != null || range(at);
    }

    /** 5至6, 5-6 and 5万元-6万元. */
    private boolean range(int dash) {
        return dash > 0
                && dash + 1 < text.length()
                && "-至到~".indexOf(text.charAt(dash)) >= 0
                && (digit(dash + 1) || is(dash + 1, '-'))
                && (digit(dash - 1)
                        || FACTORS.meaning(String.valueOf(text.charAt(dash - 1))) != null
                        || POWERS.containsKey(text.charAt(dash - 1)));
    }

    /** A dash is a sign unless it is one of a range or of a pair of dashes. */
    private int signLength(int start) {
        boolean mark = is(start, '-') || is(start, '负') || is(start, '+');
        boolean joins = start > 0 && (is(start - 1, '-') || range(start) || digit(start - 1));
        return mark && !joins ? 1 : 0;
    }

    private void skipDigits() {
        while (digit(at)) {
            at++;
        }
    }

    private boolean separator(int index) {
        return is(index, ' ') || is(index, ',') || is(index, '.');
    }

    private boolean digit(int index) {
        char character = charAt(index);
        return character >= '0' && character <= '9';
    }

    private boolean is(int index, char character) {
        return charAt(index) == character;
    }

    private char charAt(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : 0;
    }
}
