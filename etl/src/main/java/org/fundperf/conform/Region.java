package org.fundperf.conform;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A province, prefecture or county in one time of its history.
 *
 * @param code six digits, GB/T 2260
 * @param name official, in Chinese
 * @param shortName without the peoples' names of an autonomous unit: 塔什库尔干县; a province's two or three characters
 * @param level {@code province}, {@code prefecture} or {@code county}
 * @param parentCode the region above; null for a province
 * @param firstYear the first year in which the name is used; {@link Integer#MIN_VALUE} when older than the list
 * @param lastYear the last year in which it is used, {@link Integer#MAX_VALUE} while it exists. In the year of a
 *     change both names are in use
 * @param successorCode the one region that has the same territory afterwards; null when there is none or no change
 */
public record Region(
        String code,
        String name,
        String shortName,
        String level,
        String parentCode,
        int firstYear,
        int lastYear,
        String successorCode) {

    private static final Pattern LAST_WORD = Pattern.compile("(地区|林区|特区|新区|[县市区州盟旗])$");

    /** Whether the name was in use in a year; without a year, whether it is now. */
    boolean existsIn(Integer year) {
        return year == null ? lastYear == Integer.MAX_VALUE : firstYear <= year && year <= lastYear;
    }

    /** 0 for a province, 1 for a prefecture, 2 for a county. */
    int depth() {
        return switch (level) {
            case "province" -> 0;
            case "prefecture" -> 1;
            default -> 2;
        };
    }

    /** The name without its last word: 巴音郭楞 of 巴音郭楞州, 新疆. Empty for 赵县, which nobody calls 赵. */
    Optional<String> stem() {
        String stem = LAST_WORD.matcher(shortName).replaceFirst("");
        return stem.length() < 2 || (depth() > 0 && stem.equals(shortName)) ? Optional.empty() : Optional.of(stem);
    }
}
