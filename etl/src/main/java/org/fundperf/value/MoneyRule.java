package org.fundperf.value;

import java.math.BigDecimal;
import java.util.Optional;

/** Bare amounts of money: the form's unit applies, unless the cell brings its own magnitude (28600万). */
final class MoneyRule {

    private static final String YUAN = "yuan";

    private MoneyRule() {}

    static Scale bare(Quantity quantity, ValueContext context, boolean zero) {
        if (quantity.hasMagnitude()) {
            return Scale.sure(quantity.magnitude(), YUAN);
        }
        if (zero) {
            return Scale.sure(BigDecimal.ONE, YUAN);
        }
        return money(context.moneyUnit())
                .map(unit -> ofForm(quantity, unit))
                .orElseGet(() -> quantity.currency()
                        ? Scale.sure(BigDecimal.ONE, YUAN)
                        : money(context.budgetUnit()).map(MoneyRule::supposed).orElseGet(MoneyRule::unknown));
    }

    private static Optional<Unit> money(String unit) {
        return HeadingUnit.unit(unit).filter(money -> money.base().equals(YUAN));
    }

    private static Scale supposed(Unit unit) {
        return Scale.sure(unit.factor(), YUAN).doubting("unit_missing");
    }

    /** Spreadsheets print ¥ on anything formatted as currency, so under 万元 it is doubtful, not decisive. */
    private static Scale ofForm(Quantity quantity, Unit unit) {
        Scale scale = Scale.sure(unit.factor(), YUAN);
        boolean decorated = quantity.currency() && unit.factor().compareTo(BigDecimal.ONE) != 0;
        return decorated ? scale.doubting("unit_conflict") : scale;
    }

    /** 48000 may be 元, 万元 or 亿元: no number is better than one that is wrong by a factor. */
    private static Scale unknown() {
        return Scale.text("unit_unknown");
    }
}
