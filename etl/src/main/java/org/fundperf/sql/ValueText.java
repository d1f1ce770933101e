package org.fundperf.sql;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A value of an answer as text. */
public final class ValueText {

    private ValueText() {}

    /** Decimals are plain, lists and maps are JSON; null is empty. */
    public static String of(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof List<?> || value instanceof Map<?, ?>) {
            return JsonText.nested(value);
        }
        return value.toString();
    }

    /** On one line: what a document says must neither break a line nor steer the terminal. */
    static String onOneLine(Object value) {
        return of(value)
                .replaceAll("[\\r\\n\\t\\u2028\\u2029]+", " ")
                .replaceAll("[\\p{IsControl}\\u202A-\\u202E\\u2066-\\u2069]", "");
    }
}
