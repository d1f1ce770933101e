package org.fundperf.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What one form says, apart from how it is laid out. */
public sealed interface FormDescription {

    FormHead head();

    /** The same form filled in by another county for another year. */
    FormDescription relocated(Place place, int year);

    /** A form with an indicator table. */
    record IndicatorForm(FormHead head, List<Amount> amounts, List<IndicatorRow> rows) implements FormDescription {

        public IndicatorForm {
            amounts = List.copyOf(amounts);
            rows = List.copyOf(rows);
        }

        @Override
        public IndicatorForm relocated(Place place, int year) {
            return new IndicatorForm(head.relocated(new Relocation(head.place(), place, year)), amounts, rows);
        }

        /** The text printed for a measure; empty when the form leaves it blank. */
        String amount(String measure) {
            return amounts.stream()
                    .filter(amount -> amount.measure().equals(measure))
                    .map(Amount::text)
                    .findFirst()
                    .orElse("");
        }

        /** The same form with its header's figures spelled otherwise. */
        IndicatorForm respelled(ValueSpelling spelling) {
            return new IndicatorForm(
                    head,
                    amounts.stream()
                            .map(amount -> new Amount(
                                    amount.measure(), spelling.of(amount.text()), amount.value(), amount.unit()))
                            .toList(),
                    rows);
        }

        boolean has(String measure) {
            return amounts.stream().anyMatch(amount -> amount.measure().equals(measure));
        }
    }

    /** A table that scores other forms, one line each. */
    record ReviewForm(FormHead head, List<ReviewLine> lines) implements FormDescription {

        public ReviewForm {
            lines = List.copyOf(lines);
        }

        @Override
        public ReviewForm relocated(Place place, int year) {
            Relocation relocation = new Relocation(head.place(), place, year);
            return new ReviewForm(
                    head.relocated(relocation),
                    lines.stream()
                            .map(line -> new ReviewLine(
                                    relocation.text(line.organization()),
                                    relocation.text(line.project()),
                                    line.fundCode(),
                                    line.figures()))
                            .toList());
        }
    }

    /**
     * One scored form.
     *
     * @param figures by column of {@code mart.reported_review}, in yuan, ratios and points
     */
    record ReviewLine(String organization, String project, String fundCode, Map<String, BigDecimal> figures) {

        public ReviewLine {
            figures = Map.copyOf(figures);
        }
    }

    /** A list of projects whose forms follow. */
    record SummaryForm(FormHead head, List<ListedLine> lines) implements FormDescription {

        public SummaryForm {
            lines = List.copyOf(lines);
        }

        @Override
        public SummaryForm relocated(Place place, int year) {
            Relocation relocation = new Relocation(head.place(), place, year);
            return new SummaryForm(
                    head.relocated(relocation),
                    lines.stream()
                            .map(line -> new ListedLine(
                                    relocation.text(line.organization()),
                                    relocation.text(line.project()),
                                    line.fundCode()))
                            .toList());
        }
    }

    /** One project of a list. */
    record ListedLine(String organization, String project, String fundCode) {}

    /** A report whose figures stand in sentences. */
    record NarrativeForm(FormHead head, List<String> paragraphs) implements FormDescription {

        public NarrativeForm {
            paragraphs = List.copyOf(paragraphs);
        }

        /** Years inside the sentences stay as they are: only names move. */
        @Override
        public NarrativeForm relocated(Place place, int year) {
            Relocation relocation = new Relocation(head.place(), place, head.year());
            return new NarrativeForm(
                    head.relocated(relocation),
                    paragraphs.stream().map(relocation::text).toList());
        }
    }
}
