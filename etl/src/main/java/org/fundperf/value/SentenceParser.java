package org.fundperf.value;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words with exactly one value in them, said unmistakably: 上访率控制在0.1%以内，维护社会稳定; 满意度≥95%.
 *
 * <p>Unmistakably means a known unit and a comparator, or, without one, a percentage or the indicator's own unit among
 * words that merely name it. A difference (较上年提高5%)
 * is no level and stays text.
 */
final class SentenceParser implements Construct {

    private static final int LONGEST_LABEL = 20;
    private static final Pattern SEPARATOR = Pattern.compile("[、,;(]");
    private static final Pattern PUNCTUATION = Pattern.compile("[,;。:、]");

    @Override
    public String reads() {
        return "a value in a sentence";
    }

    @Override
    public Optional<Statement> parse(Phrase phrase, ValueContext context) {
        List<Quantity> values =
                phrase.quantities().stream().filter(Quantity::mayBeValue).toList();
        return deadline(phrase, values)
                .or(() -> range(phrase, context))
                .or(() -> single(phrase, values, context))
                .or(() -> several(phrase, values))
                .map(Statement::amongWords);
    }

    private static Optional<Statement> deadline(Phrase phrase, List<Quantity> values) {
        boolean onlyTimes = values.stream().allMatch(SentenceParser::isDuration);
        return onlyTimes && DeadlineParser.isAmongWords(phrase.text())
                ? Optional.of(Statement.of(ValueKind.DEADLINE, Shape.STATEMENT))
                : Optional.empty();
    }

    private static Optional<Statement> range(Phrase phrase, ValueContext context) {
        if (!phrase.hasOnly(2) || !phrase.last().hasUnit()) {
            return Optional.empty();
        }
        boolean bounded = phrase.first().before().isPresent()
                || phrase.last().before().isPresent()
                || phrase.last().after().isPresent()
                || phrase.trailing().startsWith("之间");
        return (bounded || isLabelledPercentage(phrase)) && !Difference.isNamedIn(phrase.leading(), context)
                ? RangeParser.inWords(phrase)
                : Optional.empty();
    }

    private static Optional<Statement> single(Phrase phrase, List<Quantity> values, ValueContext context) {
        if (values.size() != 1 || !values.get(0).hasUnit()) {
            return Optional.empty();
        }
        Surroundings surroundings = new Surroundings(phrase.text(), values.get(0));
        if (surroundings.holdSigns() || Difference.isNamedIn(surroundings.leading(), context)) {
            return Optional.empty();
        }
        return SingleParser.statement(values.get(0), context)
                .filter(statement -> statement.comparator() != Comparator.NONE
                        || (phrase.hasOnly(1) && surroundings.merelyName(context)));
    }

    private static boolean isLabelledPercentage(Phrase phrase) {
        return phrase.last().unit().dimension().equals("ratio")
                && phrase.text().length() <= LONGEST_LABEL
                && !PUNCTUATION.matcher(phrase.text().replaceFirst(":", "")).find();
    }

    /** 省级50元，县级6元: like with like, else it is a tale. */
    private static Optional<Statement> several(Phrase phrase, List<Quantity> values) {
        boolean alike = values.size() > 1
                && values.stream().allMatch(Quantity::hasUnit)
                && values.stream()
                                .map(value -> value.unit().dimension())
                                .distinct()
                                .count()
                        == 1;
        boolean apart = PUNCTUATION.matcher(phrase.text()).find();
        boolean differences = Difference.isNamedIn(phrase.text(), ValueContext.UNKNOWN);
        return (alike || areListed(phrase)) && apart && !differences
                ? Optional.of(Statement.of(ValueKind.SEVERAL, Shape.STATEMENT))
                : Optional.empty();
    }

    /** 省级50、县级6.17: bare numbers, each before a separator or the end. */
    private static boolean areListed(Phrase phrase) {
        return phrase.quantities().size() > 1
                && phrase.quantities().stream()
                        .allMatch(number -> number.isBare()
                                && (number.end() == phrase.text().length()
                                        || SEPARATOR
                                                .matcher(phrase.text().substring(number.end()))
                                                .lookingAt()));
    }

    private static boolean isDuration(Quantity value) {
        return value.hasUnit()
                && DimensionTable.find(value.unit().dimension())
                        .filter(Dimension::isDuration)
                        .isPresent();
    }
}
