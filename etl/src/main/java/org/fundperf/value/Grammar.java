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
        return DIGIT.matcher(text).find() ? parse(QuantityScanner.scan(text), context) : withoutDigits(text, context);
    }

    /** Characters count as numbers only where nothing else stands: 一次 is a value, 一票否决 is not. */
    private static Statement withoutDigits(String text, ValueContext context) {
        if (text.length() <= LONGEST_COUNT) {
            Statement statement = parse(QuantityScanner.scan(ChineseNumerals.countsInDigits(text)), context);
            if (statement.shape() == Shape.VALUE) {
                return statement;
            }
        }
        return parse(QuantityScanner.scan(text), context);
    }

    private static Statement parse(Phrase phrase, ValueContext context) {
        boolean ofTime =
                DimensionTable.measured(context).filter(Dimension::isDuration).isPresent();
        for (Construct construct : ofTime ? OF_TIME : USUAL) {
            boolean applies = !phrase.malformed() || construct instanceof DeadlineParser;
            Optional<Statement> statement = applies ? construct.parse(phrase, context) : Optional.empty();
            if (statement.isPresent()) {
                return statement.get();
            }
        }
        return mayHoldValue(phrase) ? Statement.unreadable() : Statement.of(ValueKind.QUALITATIVE, Shape.WORDS);
    }

    private static boolean mayHoldValue(Phrase phrase) {
        String text = phrase.text();
        if (phrase.malformed() || phrase.quantities().stream().anyMatch(Quantity::mayBeValue)) {
            return true;
        }
        boolean opens = !phrase.quantities().isEmpty() && phrase.first().start() == 0 && text.length() <= SHORT;
        return opens || (DIGIT.matcher(text).find() && !HAN.matcher(text).find());
    }
}
