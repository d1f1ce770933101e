package org.fundperf.prose;

/**
 * The words in front of a measure: 2020年预算喀什市城乡居民养老保险基金.
 *
 * @param fits they are dates, funds, regions or words without meaning; otherwise the measure is part of a longer name
 *     that nobody knows, and its number is not read
 * @param empty none of them names anything
 * @param dated a date stands among them
 * @param compared it is the date of a comparison
 * @param budget the budget is meant
 * @param budgetFirst 预算 comes before the fund, so that it counts for what follows in the sentence too
 * @param actual what was achieved is meant
 * @param growth the growth word that they end in: 增加养老金支出; null when they do not
 * @param region the words that end in a region's name; empty when there are none
 * @param fund the words that end in a fund's name, or for headcounts a group's; empty when there are none
 * @param fundOfMeasure the fund that the measure's own wording names (失业保险费收入); empty when it names none
 */
record Qualifier(
        boolean fits,
        boolean empty,
        boolean dated,
        boolean compared,
        boolean budget,
        boolean budgetFirst,
        boolean actual,
        String growth,
        String region,
        String fund,
        String fundOfMeasure) {

    static final Qualifier NONE = new Qualifier(true, true, false, false, false, false, false, null, "", "", "");

    boolean named() {
        return !region.isEmpty() || !fund.isEmpty();
    }

    Qualifier budgeted() {
        boolean first = budgetFirst || (empty && dated);
        return new Qualifier(fits, empty, dated, compared, true, first, actual, growth, region, fund, fundOfMeasure);
    }

    Qualifier ofComparison() {
        return new Qualifier(
                fits, empty, dated, true, budget, budgetFirst, actual, growth, region, fund, fundOfMeasure);
    }

    Qualifier onDate() {
        return new Qualifier(
                fits, empty, true, compared, budget, budgetFirst, actual, growth, region, fund, fundOfMeasure);
    }

    Qualifier ofFund(String name) {
        return new Qualifier(fits, empty, dated, compared, budget, budgetFirst, actual, growth, region, fund, name);
    }
}
