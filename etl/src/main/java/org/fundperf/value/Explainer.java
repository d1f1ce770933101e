package org.fundperf.value;

import java.util.List;
import java.util.Optional;

/** Retraces the reading of one value cell. */
final class Explainer {

    private static final int LONGEST_QUOTE = 20;
    private static final String DATA = "warehouse-schema/catalogue/";
    private static final String CORRECT = "write the value unmistakably in the document and send it again";

    private final String text;
    private final ValueContext context;

    Explainer(String text, ValueContext context) {
        this.text = text;
        this.context = context;
    }

    Explanation explanation() {
        if (text != null && text.length() > ValueText.LONGEST) {
            return words("more than %,d characters are prose, not a value".formatted(ValueText.LONGEST), List.of());
        }
        String canonical = ValueText.of(text, context);
        if (WordTable.saysNotReported(canonical) || WordTable.saysNotReported(Normalization.squeeze(text))) {
            return words("not reported: the cell is blank or says so (" + DATA + "value_words.csv)", List.of());
        }
        Grammar.Attempt attempt = Grammar.attempt(canonical, context);
        List<String> tried = Grammar.constructs(attempt.phrase(), context).stream()
                .takeWhile(construct -> construct != attempt.construct())
                .map(Construct::reads)
                .toList();
        if (attempt.construct() == null) {
            return attempt.statement().doubts().isEmpty()
                    ? words("words: nothing in them looks like a value", tried)
                    : unread(attempt.phrase(), tried);
        }
        return read(attempt, tried);
    }

    private static Explanation words(String rule, List<String> tried) {
        return new Explanation(rule, null, tried, null, null);
    }

    private Explanation read(Grammar.Attempt attempt, List<String> tried) {
        String rule = attempt.construct().reads() + ": " + quote(attempt.phrase());
        if (attempt.statement().lower() == null) {
            return words(rule, tried);
        }
        Reading reading = ValueReader.read(text, context);
        String source = unitSource(attempt.statement().upper(), reading.unit());
        if (reading.lower() != null || reading.upper() != null) {
            return new Explanation(rule, source, tried, null, null);
        }
        return new Explanation(
                rule,
                source,
                tried,
                "the number does not fit an indicator that measures " + context.dimension(),
                "correct the unit in the document; or, if the indicator measures something else, its dimension in "
                        + DATA + "indicators.csv or dimension_words.csv");
    }

    /** The number with what the reader takes to belong to it, as the grammar sees the text. */
    private static String quote(Phrase phrase) {
        return phrase.quantities().isEmpty()
                ? phrase.text()
                : phrase.quantities().stream()
                        .map(quantity -> phrase.text().substring(quantity.start(), quantity.end()))
                        .reduce((first, second) -> first + " and " + second)
                        .orElseThrow();
    }

    /** The order of {@link Measurement}. */
    private String unitSource(Quantity quantity, String unit) {
        if (quantity.hasUnit()) {
            return quantity.unit().spelling() + ", written in the cell";
        }
        Optional<Unit> heading = HeadingUnit.unit(context.unit());
        if (heading.isPresent()) {
            return context.unit() + ", from the heading or the row's unit column";
        }
        return DimensionTable.measured(context)
                .map(dimension -> unitOf(dimension, quantity, unit))
                .orElse("none: not in the cell nor a heading, the indicator is not known");
    }

    private String unitOf(Dimension dimension, Quantity quantity, String unit) {
        if (dimension.isRatio()) {
            return "yuan".equals(unit)
                    ? context.moneyUnit() + ", the form's: too large for a rate"
                    : "by size: up to 1 a fraction, above a percentage";
        }
        if (dimension.code().equals("money")) {
            return quantity.hasMagnitude()
                    ? "yuan, from the cell's own magnitude"
                    : context.moneyUnit() == null
                            ? "none: neither the cell nor the form gives a unit of money"
                            : context.moneyUnit() + ", the form's unit of money";
        }
        return dimension.unit() + ", as the indicator measures";
    }

    private Explanation unread(Phrase phrase, List<String> tried) {
        String obstacle;
        String remedy = CORRECT;
        if (phrase.malformed()) {
            obstacle = "a number or sign in it can be read in more than one way";
        } else if (phrase.quantities().isEmpty()) {
            obstacle = "its digits name something (a document, a code, an ordinal), none is a quantity";
        } else if (!phrase.hasOnly(1)) {
            obstacle = "it holds %d quantities (%s) that no range or list joins"
                    .formatted(phrase.quantities().size(), quote(phrase));
        } else if (Wording.of(phrase.leading()).isEmpty()) {
            obstacle = "“%s” in front of the number is no known word".formatted(shortened(phrase.leading()));
            remedy =
                    "if it bounds the number add it to %scomparators.csv, if it adds nothing to %svalue_words.csv as filler"
                            .formatted(DATA, DATA);
        } else if (!Wording.isIdle(phrase.trailing())) {
            obstacle =
                    "“%s” behind the number is neither a unit nor a known word".formatted(shortened(phrase.trailing()));
            remedy = "add it to %sunits.csv if it is a unit, to %svalue_words.csv as filler if it adds nothing"
                    .formatted(DATA, DATA);
        } else {
            obstacle = "its comparators contradict each other or its unit";
        }
        return new Explanation("none", null, tried, obstacle, remedy);
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST_QUOTE ? words : words.substring(0, LONGEST_QUOTE) + "…";
    }
}
