package org.fundperf.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers below a thousand written in characters: 九十五, 百, 九十九点五. */
final class ChineseNumerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern NUMERAL = Pattern.compile(
            "(?:(?<hundreds>[一二三四五六七八九]?)百零?)?(?:(?<tens>[一二三四五六七八九]?)十)?(?<ones>[零一二三四五六七八九])?(?:点(?<decimals>[零一二三四五六七八九]+))?");

    private static final Pattern RUN = Pattern.compile("[一二两三四五六七八九十百]{1,7}");

    private ChineseNumerals() {}

    /** A text with the characters before a unit in digits: 不少于两次 as 不少于2次; 十分 is a word, not ten points. */
    static String countsInDigits(String text) {
        return RUN.matcher(text).replaceAll(run -> {
            boolean counts = UnitTable.unitAt(text, run.end())
                    .filter(unit -> !unit.meaning().base().equals("point"))
                    .isPresent();
            return counts ? digits(run.group()).orElse(run.group()) : run.group();
        });
    }

    /** In digits, or nothing when it is no number; digits come back as they are. */
    static Optional<String> digits(String written) {
        if (!written.isEmpty() && Character.isDigit(written.charAt(0))) {
            return Optional.of(written);
        }
        Matcher numeral = NUMERAL.matcher(written.replace('两', '二').replace('〇', '零'));
        if (written.isEmpty() || !numeral.matches()) {
            return Optional.empty();
        }
        int whole = 100 * place(numeral.group("hundreds"))
                + 10 * place(numeral.group("tens"))
                + (numeral.group("ones") == null ? 0 : DIGITS.indexOf(numeral.group("ones")));
        return Optional.of(whole + decimals(numeral.group("decimals")));
    }

    /** A place that is there without a digit counts one: 十五 is 15. */
    private static int place(String digit) {
        if (digit == null) {
            return 0;
        }
        return digit.isEmpty() ? 1 : DIGITS.indexOf(digit);
    }

    private static String decimals(String written) {
        if (written == null) {
            return "";
        }
        StringBuilder decimals = new StringBuilder(".");
        written.chars().forEach(digit -> decimals.append(DIGITS.indexOf(digit)));
        return decimals.toString();
    }
}
