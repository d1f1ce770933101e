package org.fundperf.value;

import java.util.Map;
import java.util.Optional;
import org.fundperf.schema.SchemaFiles;

/** The words of {@code catalogue/value_words.csv}. */
final class WordTable {

    /** What a word does in a value cell; the file says what each means. */
    enum Meaning {
        NOT_REPORTED,
        FILLER,
        PER,
        CHANGE,
        GROWTH
    }

    /**
     * @param unitSuffix what it adds to a unit's spelling; empty for most words
     */
    record Word(Meaning meaning, String unitSuffix) {}

    private static final Spellings<Word> WORDS =
            new Spellings<>(SchemaFiles.keyed("catalogue/value_words.csv", "spelling", WordTable::word));

    private WordTable() {}

    static boolean saysNotReported(String text) {
        return text.isEmpty()
                || WORDS.meaning(text)
                        .filter(word -> word.meaning() == Meaning.NOT_REPORTED)
                        .isPresent();
    }

    static Optional<Spellings.Match<Word>> startingAt(String text, int start) {
        return WORDS.startingAt(text, start);
    }

    private static Word word(Map<String, String> row) {
        return new Word(SchemaFiles.choice(Meaning.class, row.get("meaning")), row.get("unit_suffix"));
    }
}
