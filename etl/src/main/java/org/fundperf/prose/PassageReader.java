package org.fundperf.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fundperf.finding.Finding;
import org.fundperf.prose.Measures.Named;

/** Reads the figures of one passage from left to right, each with the words in front of it. */
final class PassageReader {

    private static final Pattern SENTENCE_END = Pattern.compile("。");
    private static final Pattern PLANNED = Pattern.compile("预算(?!执行|完成|管理|编制)");
    private static final Pattern COMPARED_WITH_LAST_YEAR = Pattern.compile("(?:较|比|与|由)(?:上年度?|去年)(?:同期|末|底)?的?$");
    private static final Pattern GROWTH_OF_NAMED = Pattern.compile("(?:增加|增支|增收|新增|减少|减支)了?$");
    private static final Pattern NAMES_SOMETHING = Pattern.compile("保险|医保|养老|失业|工伤|生育|低保|[市县区州]");

    private final Passage passage;
    private final String text;
    private final Times times;
    private final List<ProseFigure> figures = new ArrayList<>();
    private final List<Quantity> unread = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private String subject = "";
    private boolean plannedPassage;
    private boolean plannedSentence;
    private ProseFigure last;
    private ProseFigure lastActual;
    private ProseFigure lastGrowth;

    PassageReader(Passage passage, Integer reportYear) {
        this.passage = passage;
        this.text = passage.text();
        this.times = new Times(reportYear);
    }

    ProseReading read() {
        int from = 0;
        for (Quantity quantity : Quantity.in(text)) {
            String clause = text.substring(from, quantity.start());
            int end = lastEnd(clause);
            if (end > 0) {
                startSentence();
                clause = clause.substring(end);
            }
            figure(quantity, clause);
            from = quantity.end();
        }
        reportUnread();
        return new ProseReading(figures, findings);
    }

    private static int lastEnd(String clause) {
        int end = 0;
        var matcher = SENTENCE_END.matcher(clause);
        while (matcher.find()) {
            end = matcher.end();
        }
        return end;
    }

    private void startSentence() {
        times.startSentence();
        plannedSentence = false;
        lastGrowth = null;
    }

    private void figure(Quantity quantity, String clause) {
        times.read(clause);
        if (NAMES_SOMETHING.matcher(clause).find()) {
            subject = clause;
        }
        if (!rateOfBudget(quantity, clause)
                && !lastYears(quantity, clause)
                && !growth(quantity, clause)
                && !measured(quantity, clause)) {
            unread.add(quantity);
        }
    }

    /** 完成全年预算47866.54万元的197%. */
    private boolean rateOfBudget(Quantity quantity, String clause) {
        boolean rate = quantity.kind().equals("ratio")
                && clause.equals("的")
                && last != null
                && last.measure().startsWith("budget_");
        if (rate) {
            String of = last.measure().equals("budget_income") ? "income_total" : "expenditure_total";
            add(quantity, "budget_completion_rate", of, "ratio", times.year());
        }
        return rate;
    }

    /** 5728人较上年5582人: the second is last year's. */
    private boolean lastYears(Quantity quantity, String clause) {
        boolean compared = lastActual != null
                && COMPARED_WITH_LAST_YEAR.matcher(Measures.core(clause)).find()
                && unit(quantity.kind()).equals(lastActual.unit());
        if (compared) {
            String measure = lastActual.measure();
            add(quantity, measure, null, lastActual.unit(), times.lastYear());
        }
        return compared;
    }

    private boolean growth(Quantity quantity, String clause) {
        int sign = Growth.sign(clause);
        boolean rate = quantity.kind().equals("ratio");
        Optional<Grown> grown = sign == 0 ? Optional.empty() : grown(quantity, clause);
        if (grown.isEmpty()) {
            return false;
        }
        BigDecimal signed = sign < 0 ? quantity.value().abs().negate() : quantity.value();
        Quantity change = new Quantity(quantity.start(), quantity.end(), signed, quantity.kind());
        String unit = rate ? "ratio" : grown.get().unit();
        ProseFigure figure =
                add(change, rate ? "growth_rate" : "growth_amount", grown.get().measure(), unit, times.year());
        if (rate && lastGrowth != null) {
            checkGrowth(figure);
        }
        lastGrowth = rate ? null : figure;
        return true;
    }

    /** What grew, and its unit. */
    private record Grown(String measure, String unit) {}

    /** What grew: named in front of 较上年增加, or the last growth for its rate, or the last figure of the same unit. */
    private Optional<Grown> grown(Quantity quantity, String clause) {
        boolean rate = quantity.kind().equals("ratio");
        if (rate && lastGrowth != null) {
            return Optional.of(new Grown(lastGrowth.ofMeasure(), "ratio"));
        }
        Optional<Named> named = Measures.before(Growth.withoutComparison(clause), rate ? "money" : quantity.kind());
        if (named.isPresent()) {
            return named.map(found -> new Grown(found.code(), unit(found.kind())));
        }
        boolean sameUnit = lastActual != null
                && (rate
                        || lastActual.unit().equals(unit(quantity.kind()))
                        || (quantity.kind().equals("money") && lastActual.unit().startsWith("yuan")));
        return sameUnit ? Optional.of(new Grown(lastActual.measure(), lastActual.unit())) : Optional.empty();
    }

    /** Growth of 3065.15亿元 on 39893.68万元 is not 8.32%; of 3065.15万元 it is. */
    private void checkGrowth(ProseFigure rate) {
        ProseFigure amount = lastGrowth;
        figures.stream()
                .filter(total -> total.measure().equals(amount.ofMeasure()) && same(total.year(), amount.year()))
                .reduce((earlier, later) -> later)
                .flatMap(total -> Growth.slipOfUnit(amount.value(), total.value(), rate.value()))
                .ifPresent(expected ->
                        findings.add(Finding.of("unit_conflict", amount.address(), amount.valueText(), rate.valueText())
                                .comparing(amount.value().toPlainString(), plain(expected))));
    }

    private boolean measured(Quantity quantity, String clause) {
        String rest = text.substring(quantity.end(), Math.min(text.length(), quantity.end() + 12));
        Optional<Named> found =
                Measures.before(clause, quantity.kind()).or(() -> Measures.behind(rest, quantity.kind()));
        if (found.isEmpty()) {
            return false;
        }
        Named named = found.get();
        String front = Measures.core(clause)
                .substring(0, Math.min(named.start(), Measures.core(clause).length()));
        if (GROWTH_OF_NAMED.matcher(front).find() && !quantity.kind().equals("ratio")) {
            add(quantity, "growth_amount", named.code(), unit(named.kind()), times.year());
            return true;
        }
        if (named.code().equals("budget_completion_rate")) {
            add(quantity, named.code(), completed(clause), "ratio", times.year());
            return true;
        }
        String measure = planned(named, clause);
        if (named.code().equals("balance_deficit")) {
            Quantity negative = new Quantity(
                    quantity.start(), quantity.end(), quantity.value().abs().negate(), quantity.kind());
            lastActual = add(negative, "balance_current", null, unit(named.kind()), times.yearOf(clause));
            return true;
        }
        ProseFigure figure = add(quantity, measure, null, unit(named.kind()), times.yearOf(clause));
        if (!measure.startsWith("budget_")) {
            lastActual = figure;
        }
        return true;
    }

    /** What a share of the budget is a share of. */
    private String completed(String clause) {
        if (last != null && last.ofMeasure() != null && last.ofMeasure().startsWith("expenditure")) {
            return last.ofMeasure();
        }
        boolean income = clause.contains("收入")
                || (lastActual != null && lastActual.measure().startsWith("income"));
        return income ? "income_total" : "expenditure_total";
    }

    /** The measure, as planned when the sentence speaks of the budget. Headcounts are planned when the passage is. */
    private String planned(Named named, String clause) {
        String code = named.code();
        boolean total = code.equals("income_total") || code.equals("expenditure_total");
        if (code.startsWith("budget_") || PLANNED.matcher(clause).find()) {
            plannedSentence = true;
        } else if (total) {
            plannedSentence = false;
        }
        if (figures.isEmpty()) {
            plannedPassage = plannedSentence;
        }
        if (code.startsWith("budget_")) {
            return code;
        }
        boolean count = named.kind().startsWith("person");
        if (!(count ? plannedPassage : plannedSentence)) {
            return code;
        }
        return switch (code) {
            case "expenditure_total" -> "budget_expenditure";
            case "income_total" -> "budget_income";
            default -> "budget_" + code;
        };
    }

    private ProseFigure add(Quantity quantity, String measure, String of, String unit, Integer year) {
        ProseFigure figure = new ProseFigure(
                year,
                times.asOf(),
                measure,
                of,
                passage.written(quantity.start(), quantity.end()),
                quantity.value(),
                unit,
                passage.address(quantity.start()),
                subject);
        figures.add(figure);
        last = figure;
        return figure;
    }

    /** Amounts and headcounts among understood figures that no wording fits are named, not dropped. */
    private void reportUnread() {
        for (Quantity quantity : unread) {
            boolean counts =
                    quantity.kind().equals("money") || (quantity.kind().startsWith("person") && !figures.isEmpty());
            if (counts) {
                findings.add(Finding.of(
                        "prose_figure_unread",
                        passage.address(quantity.start()),
                        passage.written(quantity.start(), quantity.end())));
            }
        }
    }

    private static String unit(String kind) {
        return switch (kind) {
            case "money" -> "yuan";
            case "money_per_person" -> "yuan_per_person";
            case "money_per_person_month" -> "yuan_per_person_month";
            default -> kind;
        };
    }

    private static boolean same(Integer one, Integer other) {
        return one != null && one.equals(other);
    }

    private static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
