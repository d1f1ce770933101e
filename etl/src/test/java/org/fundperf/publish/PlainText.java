package org.fundperf.publish;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The same text for the same value, whatever Java type a reader gives it. */
public final class PlainText {

    private PlainText() {}

    public static String of(Collection<?> row) {
        List<String> texts = new ArrayList<>();
        row.forEach(value -> texts.add(value(value)));
        return texts.toString();
    }

    private static String value(Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        } else if (value instanceof OffsetDateTime time) {
            return time.toInstant().toString();
        } else if (value instanceof Object[] array) {
            return of(Arrays.asList(array));
        } else if (value instanceof Collection<?> list) {
            return of(list);
        } else if (value instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((key, inner) -> sorted.put(value(key), value(inner)));
            return sorted.toString();
        }
        return String.valueOf(value);
    }
}
