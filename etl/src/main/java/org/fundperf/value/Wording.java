package org.fundperf.value;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words on one side of a quantity.
 *
 * @param unitSuffix what they add to the unit: 每人每月 adds /人/月; empty for nothing
 */
record Wording(String unitSuffix) {

    private static final Pattern NOTE = Pattern.compile("\\([^()]*\\)");

    /** Nothing if the words say anything beyond what {@code value_words.csv} lists and notes in brackets. */
    static Optional<Wording> of(String text) {
        String words = NOTE.matcher(text).replaceAll("");
        StringBuilder unitSuffix = new StringBuilder();
        int position = 0;
        while (position < words.length()) {
            if (words.charAt(position) == ':') {
                position++;
                continue;
            }
            Optional<Spellings.Match<WordTable.Word>> word = WordTable.startingAt(words, position)
                    .filter(match -> match.meaning().meaning() == WordTable.Meaning.FILLER
                            || match.meaning().meaning() == WordTable.Meaning.PER);
            if (word.isEmpty()) {
                return Optional.empty();
            }
            unitSuffix.append(word.get().meaning().unitSuffix());
            position = word.get().end();
        }
        return Optional.of(new Wording(unitSuffix.toString()));
    }

    static boolean isIdle(String text) {
        return of(text).filter(wording -> wording.unitSuffix().isEmpty()).isPresent();
    }
}
