package org.fundperf.prose;

import java.util.List;

/**
 * A measure and a wording's own conditions; a line of {@code prose/measures.csv}.
 *
 * @param side {@code income}, {@code expenditure}, {@code balance}, {@code count}, {@code standard} or {@code rate}
 * @param total a sum that ends a list of parts
 * @param units what it is counted in, at least one
 * @param flow over a period; otherwise at a date
 * @param opening at the end of the year before the one spoken of
 * @param negative the wording itself says below zero
 * @param within the side or measure among whose parts alone the wording counts; empty for anywhere
 */
record Measure(
        String code,
        String side,
        boolean total,
        List<String> units,
        boolean flow,
        boolean opening,
        boolean negative,
        String within) {

    /** The code of the budgeted amount. */
    String budgeted() {
        boolean ofAll = code.equals("income_total") || code.equals("expenditure_total");
        return "budget_" + (ofAll ? side : code);
    }

    /** Of the pooled fund or the individual accounts alone. */
    boolean ofAccount() {
        return code.endsWith("_pooled") || code.endsWith("_individual_account");
    }

    /** The unit it is usually stored in. */
    String unit() {
        return units.get(0);
    }

    boolean money() {
        return units.contains("yuan");
    }

    boolean count() {
        return side.equals("count");
    }

    boolean standard() {
        return side.equals("standard");
    }

    /** Balances fall below zero; receipts, payments and people do not. */
    boolean mayBeNegative() {
        return side.equals("balance");
    }

    /** The unit in which a number of this measure is stored; null when it cannot be one of it. */
    String unitOf(Quantity quantity) {
        if (units.contains(quantity.unit())) {
            return quantity.unit();
        }
        boolean perPerson = standard() && quantity.unit().equals("yuan") && !quantity.scaled();
        boolean countedInTenThousands =
                quantity.unit().isEmpty() && quantity.scaled() && quantity.bare() && !standard();
        return perPerson || countedInTenThousands ? units.get(0) : null;
    }

    /** The number in this measure's unit and sign; null when it cannot be one of it. */
    Quantity figure(Quantity quantity) {
        String unit = unitOf(quantity);
        boolean belowZero = quantity.value().signum() < 0;
        if (unit == null || (belowZero && (negative || !mayBeNegative()))) {
            return null;
        }
        return quantity.in(unit, negative ? quantity.value().negate() : quantity.value());
    }
}
