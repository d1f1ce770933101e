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
            return between(phrase, second.isContradictory() ? IMPOSSIBLE : unlessHolding(phrase));
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
    private static List<String> unlessHolding(Phrase phrase) {
        boolean holds = isDescending(phrase) != (phrase.last().before().comparator() == Comparator.AT_MOST);
        return holds ? List.of() : IMPOSSIBLE;
    }

    private static Optional<Statement> twoSided(Phrase phrase, Bound first, Bound second) {
        if (first.comparator() == second.comparator()) {
            return Optional.empty();
        }
        boolean possible = isDescending(phrase) != (first.comparator() == Comparator.AT_LEAST);
        return between(phrase, possible ? List.of() : IMPOSSIBLE);
    }

    /** 95%≤执行率≤105%. */
    private static Optional<Statement> aroundVariable(Phrase phrase, String gap, Bound second) {
        return BoundTable.leading(gap)
                .filter(sign -> sign.end() < gap.length()
                        && sign.meaning().isOneSided()
                        && sign.meaning().comparator() == second.comparator())
                .flatMap(sign -> between(phrase, unlessHolding(phrase)));
    }

    private static boolean isDescending(Phrase phrase) {
        return phrase.first().number().compareTo(phrase.last().number()) > 0;
    }

    private static Optional<Statement> between(Phrase phrase, List<String> doubts) {
        Quantity left = phrase.first().isBare() ? phrase.first().withUnitOf(phrase.last()) : phrase.first();
        Quantity right = phrase.last().isBare() ? phrase.last().withUnitOf(phrase.first()) : phrase.last();
        boolean shared = phrase.first().isBare() || phrase.last().isBare();
        boolean guessed = shared && left.hasMagnitude() && isDescending(phrase);
        if (guessed || !agree(left, right)) {
            return Optional.empty();
        }
        boolean ordered = amount(left).compareTo(amount(right)) <= 0;
        return Optional.of(ordered ? Statement.between(left, right, doubts) : Statement.between(right, left, doubts));
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
