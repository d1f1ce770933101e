package org.fundperf.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with its unit in a passage.
 *
 * @param start index of its first character
 * @param end index behind its unit
 * @param value in the base unit of its kind
 * @param kind {@code money}, {@code person}, {@code person_time}, {@code ratio}, {@code month}
 */
record Quantity(int start, int end, BigDecimal value, String kind) {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\d.])(?<sign>(?<![\\dA-Za-z月年])[-−])?(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,18}(?:\\.\\d{1,10})?)"
                    + "(?<scale>百万|千万|亿|万|千)?(?<unit>元|人次|人|名|%|‰|个月)?");
    private static final Map<String, BigDecimal> SCALES = Map.of(
            "千", BigDecimal.valueOf(1_000),
            "万", BigDecimal.valueOf(10_000),
            "百万", BigDecimal.valueOf(1_000_000),
            "千万", BigDecimal.valueOf(10_000_000),
            "亿", BigDecimal.valueOf(100_000_000));

    /** All numbers with a unit, in reading order. */
    static List<Quantity> in(String text) {
        List<Quantity> quantities = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            if (matcher.group("unit") != null) {
                quantities.add(quantity(matcher));
            }
        }
        return quantities;
    }

    private static Quantity quantity(Matcher matcher) {
        BigDecimal value = new BigDecimal(matcher.group("number").replace(",", ""));
        if (matcher.group("scale") != null) {
            value = value.multiply(SCALES.get(matcher.group("scale")));
        }
        if (matcher.group("sign") != null) {
            value = value.negate();
        }
        String unit = matcher.group("unit");
        String kind = switch (unit) {
            case "元" -> "money";
            case "人次" -> "person_time";
            case "人", "名" -> "person";
            case "个月" -> "month";
            default -> "ratio";
        };
        if (kind.equals("ratio")) {
            value = value.movePointLeft(unit.equals("%") ? 2 : 3);
        }
        return new Quantity(matcher.start(), matcher.end(), plain(value), kind);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
