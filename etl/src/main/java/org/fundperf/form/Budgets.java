package org.fundperf.form;

import java.util.List;

/** Which of a form's amounts is its budget. */
final class Budgets {

    private static final String INITIAL = "budget_initial";

    private Budgets() {}

    /** The fields, where 年初预算数 is the budget of a form that has no other. */
    static List<HeaderField> named(List<HeaderField> fields) {
        boolean other = fields.stream().anyMatch(field -> field.field().equals("budget"));
        return other
                ? List.copyOf(fields)
                : fields.stream().map(Budgets::onlyBudget).toList();
    }

    private static HeaderField onlyBudget(HeaderField field) {
        boolean initial = field.field().startsWith(INITIAL);
        return initial
                ? new HeaderField(
                        "budget" + field.field().substring(INITIAL.length()),
                        field.text(),
                        field.exact(),
                        field.unit(),
                        field.kind(),
                        field.address(),
                        field.evidence())
                : field;
    }
}
