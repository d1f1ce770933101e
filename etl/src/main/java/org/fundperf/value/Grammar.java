package org.fundperf.value;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tries the constructs in turn; what none of them reads is words, with a doubt when it may hold a value. */
final class Grammar {

    private static final int SHORT = 8;
    private static final int LONGEST_COUNT = 15;
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private static final List<Construct> USUAL = List.of(
            new DeadlineParser(), new SingleParser(), new RangeParser(), new SeveralParser(), new SentenceParser());

    /** Of an indicator that measures time, 12月 and 20个工作日内 are numbers. */
    private static final List<Construct> OF_TIME = List.of(
            new SingleParser(), new RangeParser(), new DeadlineParser(), new SeveralParser(), new SentenceParser());

    private Grammar() {}

    static Statement parse(String written, ValueContext context) {
        if (written != null && written.length() > ValueText.LONGEST) {
            return DIGIT.matcher(written).find()
                    ? Statement.unreadable()
                    : Statement.of(ValueKind.QUALITATIVE, Shape.WORDS);
        }
        String text = ValueText.of(written, context);
        if (WordTable.saysNotReported(text) || WordTable.saysNotReported(Normalization.squeeze(written))) {
            return Statement.of(
                    ValueKind.NOT_REPORTED, Normalization.squeeze(written).isEmpty() ? Shape.BLANK : Shape.VALUE);
        }
        return attempt(text, context).statement();
    }

    /**
     * A text after the constructs were tried on it.
     *
     * @param construct the one that read it; null when none did
     */
    record Attempt(Phrase phrase, Construct construct, Statement statement) {}

    /** Characters count as numbers only where nothing else stands: 一次 is a value, 一票否决 is not. */
    static Attempt attempt(String text, ValueContext context) {
        if (!DIGIT.matcher(text).find() && text.length() <= LONGEST_COUNT) {
            Attempt counted = attempt(QuantityScanner.scan(ChineseNumerals.countsInDigits(text)), context);
            if (counted.statement().shape() == Shape.VALUE) {
                return counted;
            }
        }
        return attempt(QuantityScanner.scan(text), context);
    }

    private static Attempt attempt(Phrase phrase, ValueContext context) {
        for (Construct construct : constructs(phrase, context)) {
            Optional<Statement> statement = construct.parse(phrase, context);
            if (statement.isPresent()) {
                return new Attempt(phrase, construct, statement.get());
            }
        }
        Statement words =
                mayHoldValue(phrase) ? Statement.unreadable() : Statement.of(ValueKind.QUALITATIVE, Shape.WORDS);
        return new Attempt(phrase, null, words);
    }

    /** The constructs that may read a phrase, in the order they are tried. */
    static List<Construct> constructs(Phrase phrase, ValueContext context) {
        boolean ofTime =
                DimensionTable.measured(context).filter(Dimension::isDuration).isPresent();
        return (ofTime ? OF_TIME : USUAL)
                .stream()
                        .filter(construct -> !phrase.malformed() || construct instanceof DeadlineParser)
                        .toList();
    }

    private static boolean mayHoldValue(Phrase phrase) {
        String text = phrase.text();
        if (phrase.malformed() || phrase.quantities().stream().anyMatch(Quantity::mayBeValue)) {
            return true;
        }
        boolean shortly = !phrase.quantities().isEmpty() && text.length() <= SHORT;
        boolean atEdge =
                shortly && (phrase.first().start() == 0 || phrase.last().end() == text.length());
        return atEdge || (DIGIT.matcher(text).find() && !HAN.matcher(text).find());
    }
}
