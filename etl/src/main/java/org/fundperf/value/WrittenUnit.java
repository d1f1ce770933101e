package org.fundperf.value;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The magnitude and unit right behind a number: 万人次, %, （天）.
 *
 * @param magnitude null when none is written
 * @param unit null when none is written
 * @param end behind both
 */
record WrittenUnit(BigDecimal magnitude, Unit unit, int end) {

    static WrittenUnit at(String text, int start) {
        return plain(text, start)
                .or(() -> parenthesised(text, start, null))
                .or(() -> withMagnitude(text, start))
                .orElse(new WrittenUnit(null, null, start));
    }

    /** Whether the unit goes on beyond what the table knows: 元 of 200元/床. */
    boolean isCutShortIn(String text) {
        return unit != null && (text.startsWith("/", end) || text.startsWith("每", end));
    }

    private static Optional<WrittenUnit> plain(String text, int start) {
        return UnitTable.unitAt(text, start).map(unit -> new WrittenUnit(null, unit.meaning(), unit.end()));
    }

    private static Optional<WrittenUnit> withMagnitude(String text, int start) {
        return UnitTable.magnitudeAt(text, start).map(magnitude -> {
            WrittenUnit unit = plain(text, magnitude.end())
                    .or(() -> parenthesised(text, magnitude.end(), magnitude.meaning()))
                    .orElse(new WrittenUnit(null, null, magnitude.end()));
            return new WrittenUnit(magnitude.meaning(), unit.unit(), unit.end());
        });
    }

    private static Optional<WrittenUnit> parenthesised(String text, int start, BigDecimal magnitude) {
        if (!text.startsWith("(", start)) {
            return Optional.empty();
        }
        Optional<WrittenUnit> inner = plain(text, start + 1);
        if (inner.isEmpty() && magnitude == null) {
            inner = withMagnitude(text, start + 1).filter(unit -> unit.unit() != null);
        }
        return inner.filter(unit -> text.startsWith(")", unit.end()))
                .map(unit -> new WrittenUnit(unit.magnitude(), unit.unit(), unit.end() + 1));
    }
}
