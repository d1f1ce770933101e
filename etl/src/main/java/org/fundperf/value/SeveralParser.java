package org.fundperf.value;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Several values in one cell: 50、6.17, 52,15. Which is whose is in the indicator's name, so they stay text. */
final class SeveralParser implements Construct {

    private static final Pattern SEPARATOR = Pattern.compile("[、,;] ?|和|及|与");

    @Override
    public String reads() {
        return "a list";
    }

    @Override
    public Optional<Statement> parse(Phrase phrase, ValueContext context) {
        boolean several = phrase.quantities().size() > 1
                && Wording.isIdle(phrase.leading())
                && Wording.isIdle(phrase.trailing())
                && IntStream.range(0, phrase.quantities().size() - 1)
                        .allMatch(index -> SEPARATOR
                                .matcher(Wording.withoutNotes(phrase.gapAfter(index)))
                                .matches());
        return several ? Optional.of(Statement.of(ValueKind.SEVERAL, Shape.VALUE)) : Optional.empty();
    }
}
