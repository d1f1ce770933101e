package org.fundperf.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Two bounds, well written (95%-105%, [95%,105%], ≥95%且≤105%, 95%≤x≤105%) or not (105%≤≥95%, 105%≤95%, ≥75%-85%).
 *
 * <p>What contradicts itself is read as lying between the two numbers, with the finding {@code impossible_comparator}.
 */
final class RangeParser implements Construct {

    private static final Pattern JOINED = Pattern.compile("-|--|~|—|——|至|到|-至|~至");
    private static final Pattern AND = Pattern.compile("(?:,|;|、|且|并|并且|而且|同时|和|,且|,并|,并且|至|-|~)?");
    private static final Pattern OPENING = Pattern.compile("[\\[(]");
    private static final Pattern COMMA = Pattern.compile("[,;]");
    private static final Pattern CLOSING = Pattern.compile("[\\])]");
    private static final List<String> IMPOSSIBLE = List.of("impossible_comparator");

    @Override
    public String reads() {
        return "a range";
    }

    @Override
    public Optional<Statement> parse(Phrase phrase, ValueContext context) {
        if (!phrase.hasOnly(2)) {
            return Optional.empty();
        }
        if (isInterval(phrase)) {
            return between(phrase, List.of());
        }
        return Wording.isIdle(phrase.leading()) && Wording.isIdle(phrase.trailing())
                ? inWords(phrase)
                : Optional.empty();
    }

    /** The two quantities of the phrase as a range, whatever the words around them. */
    static Optional<Statement> inWords(Phrase phrase) {
        String gap = phrase.gapAfter(0);
        Bound first = phrase.first().before();
        Bound second = phrase.last().before();
        if (phrase.first().after().isOneSided()) {
            return Optional.empty();
        }
        if (JOINED.matcher(gap).matches() && !second.isPresent()) {
            boolean bounded = first.isOneSided() && first.nature() != Bound.Nature.SOFT;
            return between(phrase, bounded || isDescending(phrase) ? IMPOSSIBLE : List.of());
        }
        if (first.isOneSided() && second.isOneSided() && AND.matcher(gap).matches()) {
            return twoSided(phrase, first, second);
        }
        if (!first.isPresent() && gap.isEmpty() && isSign(phrase)) {
            return between(phrase, second.isContradictory() ? IMPOSSIBLE : unlessHolding(phrase, second));
        }
        return first.isPresent() ? Optional.empty() : aroundVariable(phrase, gap, second);
    }

    private static boolean isInterval(Phrase phrase) {
        return OPENING.matcher(phrase.leading()).matches()
                && CLOSING.matcher(phrase.trailing()).matches()
                && COMMA.matcher(phrase.gapAfter(0)).matches()
                && !isDescending(phrase);
    }

    /** Whether signs, not words, stand before the second number: 105%≤≥95%. */
    private static boolean isSign(Phrase phrase) {
        Bound sign = phrase.last().before();
        return (sign.isOneSided() || sign.isContradictory())
                && BoundTable.isSign(phrase.text().charAt(phrase.last().start()));
    }

    /** 95%≤105% is true as it stands and only lacks the name in its middle. */
    private static List<String> unlessHolding(Phrase phrase, Bound first) {
        boolean holds = isDescending(phrase) != (phrase.last().before().comparator() == Comparator.AT_MOST);
        return holds ? strictness(first, phrase.last().before()) : IMPOSSIBLE;
    }

    private static Optional<Statement> twoSided(Phrase phrase, Bound first, Bound second) {
        if (first.comparator() == second.comparator()) {
            return Optional.empty();
        }
        boolean possible = isDescending(phrase) != (first.comparator() == Comparator.AT_LEAST);
        return between(phrase, possible ? strictness(first, second) : IMPOSSIBLE);
    }

    private static List<String> strictness(Bound first, Bound second) {
        boolean strict = first.nature() == Bound.Nature.STRICT || second.nature() == Bound.Nature.STRICT;
        return strict ? List.of("strict_bound") : List.of();
    }

    /** 95%≤执行率≤105%. */
    private static Optional<Statement> aroundVariable(Phrase phrase, String gap, Bound second) {
        return BoundTable.leading(gap)
                .filter(sign -> sign.end() < gap.length()
                        && sign.meaning().isOneSided()
                        && sign.meaning().comparator() == second.comparator())
                .flatMap(sign -> between(phrase, unlessHolding(phrase, sign.meaning())));
    }

    private static boolean isDescending(Phrase phrase) {
        return amount(left(phrase)).compareTo(amount(right(phrase))) > 0;
    }

    private static Quantity left(Phrase phrase) {
        return phrase.first().completedBy(phrase.last());
    }

    private static Quantity right(Phrase phrase) {
        return phrase.last().completedBy(phrase.first());
    }

    private static Optional<Statement> between(Phrase phrase, List<String> doubts) {
        Quantity left = left(phrase);
        Quantity right = right(phrase);
        boolean descending = isDescending(phrase);
        if (isGuess(phrase, descending) || !agree(left, right)) {
            return Optional.empty();
        }
        return Optional.of(
                descending ? Statement.between(right, left, doubts) : Statement.between(left, right, doubts));
    }

    /** The 5000 of 5000-1万元 is hardly 5000万, and nobody knows what that of 1万元-5000 is. */
    private static boolean isGuess(Phrase phrase, boolean descending) {
        boolean unclear = phrase.first().hasMagnitude() && phrase.last().isBare();
        boolean shared = phrase.last().hasMagnitude() && phrase.first().isBare();
        return unclear || (shared && descending);
    }

    private static boolean agree(Quantity left, Quantity right) {
        return left.hasUnit()
                ? right.hasUnit() && left.unit().base().equals(right.unit().base())
                : !right.hasUnit();
    }

    private static BigDecimal amount(Quantity quantity) {
        BigDecimal number = quantity.number().multiply(quantity.magnitudeOrOne());
        return quantity.hasUnit() ? number.multiply(quantity.unit().factor()) : number;
    }
}
