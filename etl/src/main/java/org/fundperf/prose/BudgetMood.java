package org.fundperf.prose;

/** Whether what a text speaks of is planned: 预算 in the label, or carried over from the figure before. */
final class BudgetMood {

    /** The year whose budget the section is about; null when it is about none. */
    private final Integer plannedYear;

    private Target last;
    private boolean lastOpensSentence;
    private boolean opened;
    private boolean passage;

    BudgetMood(Integer plannedYear) {
        this.plannedYear = plannedYear;
    }

    void startSentence() {
        last = null;
    }

    /** 预算支出100万元，收入90万元 does not say whether the second is budgeted too. */
    boolean isClear(Measure measure, Qualifier qualifier, boolean part) {
        return plannedYear != null || part || says(measure, qualifier) || last == null || carriesOver(measure);
    }

    /** @param year the figure's */
    boolean of(Measure measure, Qualifier qualifier, boolean partOfBudget, Integer year) {
        if (plannedYear != null && plannedYear.equals(year) && plannable(measure)) {
            return true;
        }
        if (measure.count()) {
            return passage;
        }
        return plannable(measure)
                && (partOfBudget || qualifier.budget() || (!says(measure, qualifier) && last != null));
    }

    void read(Target figure, Qualifier qualifier) {
        if (!opened) {
            passage = figure.budget();
            opened = true;
        }
        if (!figure.part() && plannable(figure.measure())) {
            lastOpensSentence = figure.budget() && (qualifier.budgetFirst() || (last != null && lastOpensSentence));
            last = figure.budget() ? figure : null;
        }
    }

    private static boolean says(Measure measure, Qualifier qualifier) {
        return !plannable(measure) || qualifier.budget() || qualifier.dated() || qualifier.actual();
    }

    private boolean carriesOver(Measure measure) {
        return lastOpensSentence && !last.measure().code().equals(measure.code());
    }

    /** Headcounts are planned when the paragraph begins with the budget; standards and rates never are. */
    private static boolean plannable(Measure measure) {
        return measure.money();
    }
}
