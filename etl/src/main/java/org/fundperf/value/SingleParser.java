package org.fundperf.value;

import java.util.List;
import java.util.Optional;

/** One quantity and nothing else that matters: ≥171230人, 不低于95%, 全年12次, 100%（完成）, ±5%. */
final class SingleParser implements Construct {

    @Override
    public String reads() {
        return "one quantity";
    }

    @Override
    public Optional<Statement> parse(Phrase phrase, ValueContext context) {
        if (!phrase.hasOnly(1) || !Wording.isIdle(phrase.trailing())) {
            return Optional.empty();
        }
        return Wording.of(phrase.leading())
                .flatMap(wording -> extended(phrase.first(), wording))
                .flatMap(quantity -> statement(quantity, context));
    }

    static Optional<Statement> statement(Quantity quantity, ValueContext context) {
        if (quantity.before().comparator() == Comparator.BETWEEN
                && !quantity.before().isContradictory()) {
            return Optional.of(Statement.between(quantity.negated(), quantity, List.of()));
        }
        return Bounds.of(quantity, context)
                .map(bounds -> Statement.number(bounds.comparator(), quantity, bounds.doubts()));
    }

    private static Optional<Quantity> extended(Quantity quantity, Wording wording) {
        if (wording.unitSuffix().isEmpty()) {
            return Optional.of(quantity);
        }
        return Optional.ofNullable(quantity.unit())
                .flatMap(unit -> UnitTable.extended(unit, wording.unitSuffix()))
                .map(quantity::withUnit);
    }
}
