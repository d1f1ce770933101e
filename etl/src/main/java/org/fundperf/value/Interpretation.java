package org.fundperf.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fundperf.finding.Finding;

/** Turns what a cell's text says into what it means where it stands. */
final class Interpretation {

    private static final int LONGEST_QUOTE = 80;

    private final String text;
    private final ValueContext context;

    Interpretation(String text, ValueContext context) {
        this.text = text;
        this.context = context;
    }

    Reading reading(Statement statement) {
        if (statement.lower() == null) {
            return words(statement.kind(), statement.doubts());
        }
        Measurement measurement = new Measurement(context);
        List<BigDecimal> numbers =
                List.of(statement.lower().number(), statement.upper().number());
        Scale lower = measurement.scale(statement.lower(), numbers);
        Scale upper = measurement.scale(statement.upper(), numbers);
        if (lower.isText() || upper.isText() || !Objects.equals(lower.unit(), upper.unit())) {
            return words(ValueKind.QUALITATIVE, List.of(textDoubt(lower, upper)));
        }
        return number(statement, lower, upper);
    }

    private Reading number(Statement statement, Scale lower, Scale upper) {
        Comparator comparator = statement.comparator();
        BigDecimal least = Decimals.plain(statement.lower().number().multiply(lower.factor()));
        BigDecimal most = Decimals.plain(statement.upper().number().multiply(upper.factor()));
        BigDecimal lowerBound = comparator == Comparator.AT_MOST ? null : least;
        BigDecimal upperBound = comparator == Comparator.AT_LEAST ? null : most;
        List<Finding> findings =
                findings(doubts(statement, lower, upper), expected(least, most, lower.unit()), lower.unit());
        return new Reading(statement.kind(), comparator, lowerBound, upperBound, lower.unit(), findings);
    }

    private List<String> doubts(Statement statement, Scale lower, Scale upper) {
        List<String> doubts = new ArrayList<>(statement.doubts());
        for (Scale scale : List.of(lower, upper)) {
            if (scale.doubt() != null && !doubts.contains(scale.doubt())) {
                doubts.add(scale.doubt());
            }
        }
        Comparator comparator = statement.comparator();
        if (context.achieved() && comparator != Comparator.NONE && comparator != Comparator.EQUAL) {
            doubts.add("actual_not_a_point");
        }
        return doubts;
    }

    private static String textDoubt(Scale lower, Scale upper) {
        if (lower.isText()) {
            return lower.doubt();
        }
        return upper.isText() ? upper.doubt() : "value_unreadable";
    }

    private Reading words(ValueKind kind, List<String> doubts) {
        return new Reading(
                kind, Comparator.NONE, null, null, null, findings(doubts, ValueKind.QUALITATIVE.code(), null));
    }

    /** A unit that was kept though it does not fit has no expected value, only an expected unit. */
    private List<Finding> findings(List<String> doubts, String read, String unit) {
        String quote = text == null || text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
        String dimension = context.dimension() == null ? "unknown" : context.dimension();
        String fitting = DimensionTable.measured(context)
                .map(Dimension::unit)
                .filter(wanted -> !wanted.equals(unit))
                .orElse(read);
        return doubts.stream()
                .map(code -> Finding.of(code, "", quote, dimension)
                        .comparing(quote, code.equals("unit_conflict") ? fitting : read))
                .toList();
    }

    private static String expected(BigDecimal least, BigDecimal most, String unit) {
        String bounds =
                least.compareTo(most) == 0 ? least.toPlainString() : least.toPlainString() + "–" + most.toPlainString();
        return unit == null ? bounds : bounds + " " + unit;
    }
}
