package org.fundperf.value;

import java.math.BigDecimal;

/** Bare amounts of money: the form's unit applies, unless the cell brings its own magnitude (28600万). */
final class MoneyRule {

    private static final String YUAN = "yuan";

    private MoneyRule() {}

    static Scale bare(Quantity quantity, String moneyUnit, boolean zero) {
        if (quantity.hasMagnitude()) {
            return Scale.sure(quantity.magnitude(), YUAN);
        }
        Scale scale = UnitTable.named(moneyUnit)
                .filter(unit -> unit.base().equals(YUAN))
                .map(unit -> ofForm(quantity, unit))
                .orElseGet(() -> quantity.currency() ? Scale.sure(BigDecimal.ONE, YUAN) : unknown());
        return zero ? Scale.sure(BigDecimal.ONE, YUAN) : scale;
    }

    /** Spreadsheets print ¥ on anything formatted as currency, so under 万元 it is doubtful, not decisive. */
    private static Scale ofForm(Quantity quantity, Unit unit) {
        Scale scale = Scale.sure(unit.factor(), YUAN);
        boolean decorated = quantity.currency() && unit.factor().compareTo(BigDecimal.ONE) != 0;
        return decorated ? scale.doubting("unit_conflict") : scale;
    }

    private static Scale unknown() {
        return Scale.sure(BigDecimal.ONE, null).doubting("unit_missing");
    }
}
