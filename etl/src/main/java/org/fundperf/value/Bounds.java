package org.fundperf.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The one comparator that the words on both sides of a number make together.
 *
 * <p>The warehouse knows closed bounds only, so {@code >} is stored as {@code >=} and {@code <} as {@code <=} with the
 * note {@code strict_bound}: for amounts and rates the two differ by nothing measurable, and officials write 超过95%
 * and ≥95% for the same target; for small counts (&lt;1) a reader has to know.
 */
record Bounds(Comparator comparator, List<String> doubts) {

    /** Nothing when the two contradict each other. */
    static Optional<Bounds> of(Quantity quantity, ValueContext context) {
        Bound before = quantity.before();
        Bound after = quantity.after();
        if (before.isContradictory() || before.comparator() == Comparator.BETWEEN) {
            return Optional.empty();
        }
        List<String> doubts = new ArrayList<>();
        if (before.isApproximate() || after.isApproximate()) {
            doubts.add("approximate_value");
        }
        return comparator(before, after, context).map(comparator -> {
            if (before.nature() == Bound.Nature.STRICT) {
                doubts.add("strict_bound");
            }
            return new Bounds(comparator, doubts);
        });
    }

    private static Optional<Comparator> comparator(Bound before, Bound after, ValueContext context) {
        if (after.isOneSided()) {
            boolean yields = before.nature() == Bound.Nature.SOFT || before.isApproximate();
            return yields || before.comparator() == after.comparator()
                    ? Optional.of(after.comparator())
                    : Optional.empty();
        }
        boolean reached = before.nature() == Bound.Nature.SOFT && before.comparator() == Comparator.AT_LEAST;
        return Optional.of(reached && context.achieved() ? Comparator.NONE : before.comparator());
    }
}
