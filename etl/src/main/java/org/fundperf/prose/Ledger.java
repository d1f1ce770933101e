package org.fundperf.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fundperf.finding.Finding;

/** The figures and findings of one text, up to a limit. */
final class Ledger {

    /** Far above any report; a text with more is hostile, and may not take all memory. */
    static final int MOST_ENTRIES = 20_000;

    private final List<ProseFigure> figures = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private Passage passage;
    private ProseFigure grown;
    private BigDecimal grownFrom;

    void open(Passage nextPassage) {
        passage = nextPassage;
        endGrowth();
    }

    /** Growth amount and rate are compared within a sentence. */
    void endGrowth() {
        grown = null;
    }

    boolean full() {
        return figures.size() + findings.size() >= MOST_ENTRIES;
    }

    int figureCount() {
        return figures.size();
    }

    void figure(Quantity quantity, String measure, String of, Calendar calendar, Integer year, Subject subject) {
        boolean forTheYear = measure.startsWith("budget_") && !measure.equals("budget_completion_rate");
        figures.add(new ProseFigure(
                year,
                forTheYear ? null : calendar.asOf(year),
                measure,
                of,
                written(quantity),
                quantity.value(),
                quantity.unit(),
                address(quantity),
                subject.region(),
                subject.fund()));
    }

    /** 缺口3000万元 is stored below zero. */
    void deficit() {
        ProseFigure last = figures.get(figures.size() - 1);
        findings.add(Finding.of("deficit_in_words", last.address(), last.valueText())
                .comparing(last.valueText(), last.value().toPlainString()));
    }

    /** @param thisYear the amount that grew; null when unknown */
    void growth(
            Quantity quantity, Target target, BigDecimal thisYear, Calendar calendar, Integer year, Subject subject) {
        String measure = quantity.ratio() ? "growth_rate" : "growth_amount";
        figure(quantity, measure, target.code(), calendar, year, subject);
        ProseFigure figure = figures.get(figures.size() - 1);
        if (!quantity.ratio()) {
            grown = figure;
            grownFrom = thisYear;
        } else if (grown != null && grownFrom != null && Objects.equals(grown.ofMeasure(), figure.ofMeasure())) {
            GrowthUnit.fitting(grown.value(), grownFrom, figure.value())
                    .ifPresent(fitting -> unitConflict(figure, fitting));
            grown = null;
        }
    }

    private void unitConflict(ProseFigure rate, BigDecimal fitting) {
        findings.add(Finding.of("unit_conflict", grown.address(), grown.valueText(), rate.valueText())
                .comparing(
                        grown.value().toPlainString(),
                        fitting.stripTrailingZeros().toPlainString()));
    }

    void unread(Quantity quantity) {
        findings.add(Finding.of("prose_figure_unread", address(quantity), written(quantity)));
    }

    void truncated(int index) {
        findings.add(Finding.of(
                "document_truncated", passage.address(index), passage.address(index), MOST_ENTRIES + " figures"));
    }

    ProseReading reading() {
        return new ProseReading(figures, findings);
    }

    private String written(Quantity quantity) {
        int longest = Math.min(quantity.end(), quantity.start() + 40);
        return passage.written(quantity.start(), longest);
    }

    private String address(Quantity quantity) {
        return passage.address(quantity.start());
    }
}
