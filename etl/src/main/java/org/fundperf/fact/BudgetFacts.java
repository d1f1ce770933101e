package org.fundperf.fact;

import java.math.BigDecimal;
import org.fundperf.form.Form;
import org.fundperf.form.HeaderField;
import org.fundperf.value.Amounts;
import org.fundperf.value.Reading;

/** Figures of a form's header → facts in yuan, ratio or points. */
final class BudgetFacts {

    private final Form form;
    private final FactCollector into;

    BudgetFacts(Form form, FactCollector into) {
        this.form = form;
        this.into = into;
    }

    void read() {
        form.fields().stream()
                .filter(field ->
                        field.kind() != HeaderField.Kind.TEXT && !field.text().isBlank())
                .forEach(this::fact);
    }

    private void fact(HeaderField field) {
        Reading reading = switch (field.kind()) {
            case AMOUNT -> Amounts.money(field.exact(), field.unit() != null ? field.unit() : form.moneyUnit());
            case RATE -> Amounts.ratio(field.exact(), null);
            default -> Amounts.points(field.exact());
        };
        into.findings(form.ordinal(), reading.findings(), field.address());
        BigDecimal value = Figures.value(reading, unit(field.kind()));
        if (value != null && isSaid(field.field(), value)) {
            return;
        }
        into.budgets.add(new BudgetFact(
                form.ordinal(),
                field.field(),
                field.text(),
                value,
                value == null ? null : unit(field.kind()),
                field.address()));
    }

    /** 项目当年预算 and, in the next row, 资金总额 say the same. */
    private boolean isSaid(String measure, BigDecimal value) {
        return into.budgets.stream()
                .filter(fact -> fact.formOrdinal() == form.ordinal())
                .filter(fact -> fact.measure().equals(measure) && fact.value() != null)
                .anyMatch(fact -> fact.value().compareTo(value) == 0);
    }

    private static String unit(HeaderField.Kind kind) {
        return switch (kind) {
            case AMOUNT -> "yuan";
            case RATE -> "ratio";
            default -> "point";
        };
    }
}
