package org.fundperf.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.fundperf.sample.FormDescription.IndicatorForm;

/** Forms for property tests: the samples' forms, filled in by counties of other provinces in other years. */
public final class RandomForms {

    private static final int FIRST_YEAR = 2018;
    private static final int YEARS = 8;
    private static final List<FormDescription> KNOWN = new Descriptions()
            .bySourceFile().values().stream().flatMap(List::stream).toList();

    private RandomForms() {}

    /** Indicator forms of one county and year. */
    public static List<FormDescription> some(RandomGenerator random, int count) {
        Place place = Place.ELSEWHERE.get(random.nextInt(Place.ELSEWHERE.size()));
        int year = FIRST_YEAR + random.nextInt(YEARS);
        List<FormDescription> candidates = new ArrayList<>(
                KNOWN.stream().filter(IndicatorForm.class::isInstance).toList());
        List<FormDescription> chosen = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            FormDescription form = candidates.remove(random.nextInt(candidates.size()));
            chosen.add(scored(form, random).relocated(place, year));
        }
        return chosen;
    }

    /** Some self-evaluations come on the national form, which adds weights and scores. */
    private static FormDescription scored(FormDescription form, RandomGenerator random) {
        boolean national = form.head().template() == Template.SELF_EVALUATION && random.nextBoolean();
        return national ? onNationalForm((IndicatorForm) form) : form;
    }

    /** The same self-evaluation on the national form; every row weighs the same and scores in full. */
    static IndicatorForm onNationalForm(IndicatorForm form) {
        BigDecimal weight = new BigDecimal("6");
        List<IndicatorRow> rows = form.rows().stream()
                .map(row -> new IndicatorRow(
                        row.ordinal(),
                        row.level1(),
                        row.level2(),
                        row.level1Code(),
                        row.level2Code(),
                        row.indicatorCode(),
                        row.indicator(),
                        row.values(),
                        weight,
                        weight))
                .toList();
        Amount budget = amount(form, "budget");
        Amount executed = amount(form, "executed");
        BigDecimal rate = executed.value().divide(budget.value(), 4, RoundingMode.HALF_UP);
        List<Amount> amounts = List.of(
                new Amount("budget_initial", budget.text(), budget.value(), budget.unit()),
                budget,
                executed,
                new Amount("execution_rate", rate.movePointRight(2) + "%", rate, "ratio"));
        return new IndicatorForm(form.head().as(Template.NATIONAL_SELF_EVALUATION), amounts, rows);
    }

    private static Amount amount(IndicatorForm form, String measure) {
        return form.amounts().stream()
                .filter(amount -> amount.measure().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    /** One form of each template, in the order of {@link Template}. */
    public static List<FormDescription> ofEveryTemplate(Place place, int year) {
        List<FormDescription> forms = new ArrayList<>();
        for (Template template : Template.values()) {
            Template source = template == Template.NATIONAL_SELF_EVALUATION ? Template.SELF_EVALUATION : template;
            FormDescription known = KNOWN.stream()
                    .filter(form -> form.head().template() == source)
                    .findFirst()
                    .orElseThrow();
            FormDescription form = template == source ? known : onNationalForm((IndicatorForm) known);
            forms.add(form.relocated(place, year));
        }
        return forms;
    }
}
