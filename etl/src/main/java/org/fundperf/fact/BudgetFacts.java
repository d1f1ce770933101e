package org.fundperf.fact;

import java.math.BigDecimal;
import java.util.Optional;
import org.fundperf.finding.Finding;
import org.fundperf.form.Form;
import org.fundperf.form.HeaderField;
import org.fundperf.value.Amounts;

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
                .filter(field -> field.kind() != HeaderField.Kind.TEXT && !field.text().isBlank())
                .forEach(this::fact);
    }

    private void fact(HeaderField field) {
        Optional<BigDecimal> value = switch (field.kind()) {
            case AMOUNT -> Amounts.yuan(field.exact(), field.unit() != null ? field.unit() : form.moneyUnit());
            case RATE -> Amounts.ratio(field.exact());
            default -> Amounts.number(field.exact());
        };
        String unit = switch (field.kind()) {
            case AMOUNT -> "yuan";
            case RATE -> "ratio";
            default -> "point";
        };
        if (value.isEmpty()) {
            into.finding(form.ordinal(), Finding.of("value_unreadable", field.address(), field.text()));
        }
        into.budgets.add(new BudgetFact(
                form.ordinal(), field.field(), field.text(), value.orElse(null), value.isEmpty() ? null : unit, field.address()));
    }
}
