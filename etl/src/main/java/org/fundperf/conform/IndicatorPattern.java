package org.fundperf.conform;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way of writing an indicator.
 *
 * @param fundCode the pattern counts for this fund only; empty when for all
 */
record IndicatorPattern(String indicatorCode, Pattern pattern, String fundCode) {

    private static final Pattern BLOCK = Pattern.compile("\\{([a-z]+)}");

    /** @param blocks patterns by the name that stands for them in braces */
    static IndicatorPattern of(Map<String, String> row, Map<String, String> blocks) {
        return new IndicatorPattern(
                row.get("indicator_code"), Pattern.compile(expand(row.get("pattern"), blocks)), row.get("fund_code"));
    }

    boolean fits(String wording, String fund) {
        return (fundCode.isEmpty() || fundCode.equals(fund))
                && pattern.matcher(wording).matches();
    }

    private static String expand(String pattern, Map<String, String> blocks) {
        return BLOCK.matcher(pattern).replaceAll(block -> {
            String text = blocks.get(block.group(1));
            if (text == null) {
                throw new IllegalStateException(
                        "catalogue/indicator_names.csv uses {%s}, which indicator_words.csv does not define: %s"
                                .formatted(block.group(1), pattern));
            }
            return Matcher.quoteReplacement("(?:" + expand(text, blocks) + ")");
        });
    }
}
