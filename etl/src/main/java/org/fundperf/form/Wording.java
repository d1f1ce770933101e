package org.fundperf.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundperf.value.Normalization;

/** How wordings are compared: by what they say, not by width, spacing or numbering. */
final class Wording {

    private static final Pattern NUMBERING =
            Pattern.compile("^(?:[一二三四五六七八九十]{1,3}[、.]|\\([一二三四五六七八九十\\d]{1,3}\\)|\\d{1,2}[、.](?!\\d)|[★●■◆▲☆*]){1,9}");
    private static final Pattern TRAILING_BRACKET = Pattern.compile("\\([^()]*\\)$");
    private static final Pattern TRAILING_COLON = Pattern.compile("[:：]+$");
    private static final Pattern POINTS = Pattern.compile("[\\[(]?\\d{1,3}(?:\\.\\d+)?分?[\\])]?$");

    private static final Pattern PERIOD = Pattern.compile(
            "^截?[至止到]?(?:\\d{4}年)?(?:(?:\\d{1,2}月?[-至到~])?\\d{1,2}月(?:份|底|末)?(?:\\d{1,2}日)?止?|上半年|前三季度|第[一二三]季度)");

    private Wording() {}

    /** Half-width, without any white space. */
    static String squeeze(String text) {
        return Normalization.squeeze(text);
    }

    /** A squeezed wording without leading numbering such as 三、 or (1) or ★. */
    static String withoutNumbering(String squeezed) {
        return NUMBERING.matcher(squeezed).replaceFirst("");
    }

    /** A squeezed wording without closing remarks in brackets and colons: 实施单位(公章): → 实施单位. */
    static String withoutRemarks(String squeezed) {
        String result = squeezed;
        while (true) {
            String shorter = TRAILING_COLON.matcher(result).replaceFirst("");
            shorter = TRAILING_BRACKET.matcher(shorter).replaceFirst("");
            if (shorter.equals(result) || shorter.isEmpty()) {
                return result;
            }
            result = shorter;
        }
    }

    /** A squeezed wording without the months it is about: 1-7月执行数 → 执行数. */
    static String withoutPeriod(String squeezed) {
        return PERIOD.matcher(squeezed).replaceFirst("");
    }

    /** The months that a squeezed wording begins with, such as 1-7月 of 1-7月执行数; empty when there are none. */
    static Optional<String> period(String squeezed) {
        Matcher matcher = PERIOD.matcher(squeezed);
        return matcher.lookingAt() ? Optional.of(matcher.group()) : Optional.empty();
    }

    /** A level label's core: 产出指标（50分） → 产出. */
    static String levelCore(String text) {
        String core = withoutRemarks(withoutNumbering(squeeze(text)));
        core = POINTS.matcher(core).replaceFirst("");
        return core.endsWith("指标") ? core.substring(0, core.length() - 2) : core;
    }
}
