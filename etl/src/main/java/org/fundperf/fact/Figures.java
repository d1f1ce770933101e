package org.fundperf.fact;

import java.math.BigDecimal;
import org.fundperf.value.Reading;
import org.fundperf.value.ValueKind;

/** Readings where only one plain figure makes sense. */
final class Figures {

    private Figures() {}

    /**
     * The figure in the given base unit; null when the text holds none, or one of another unit: an amount whose unit
     * nobody wrote could be 元 as well as 万元.
     */
    static BigDecimal value(Reading reading, String unit) {
        boolean figure = reading.kind() == ValueKind.NUMBER && unit.equals(reading.unit());
        return figure ? reading.lower() : null;
    }
}
