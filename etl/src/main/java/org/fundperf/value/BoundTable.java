package org.fundperf.value;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fundperf.schema.SchemaFiles;

/** The signs and words of {@code catalogue/comparators.csv}. */
final class BoundTable {

    private static final Spellings<Bound> BEFORE = spellings("before");
    private static final Spellings<Bound> AFTER = spellings("after");
    private static final String SIGNS = "<>=≤≥≠≈±";

    private BoundTable() {}

    /** The longest sign or word that ends right before a number. */
    static Optional<Spellings.Match<Bound>> endingAt(String text, int end) {
        return BEFORE.endingAt(text, end);
    }

    /** The longest word that begins right behind a number and its unit. */
    static Optional<Spellings.Match<Bound>> startingAt(String text, int start) {
        return AFTER.startingAt(text, start);
    }

    /** The sign or word that begins here though it belongs before a number: the first of 95%≤x≤105%. */
    static Optional<Spellings.Match<Bound>> leading(String text) {
        return BEFORE.startingAt(text, 0);
    }

    static boolean isSign(char character) {
        return SIGNS.indexOf(character) >= 0;
    }

    private static Spellings<Bound> spellings(String position) {
        Map<String, Bound> bounds = new HashMap<>();
        SchemaFiles.each("catalogue/comparators.csv", row -> {
            Bound bound = new Bound(Bound.comparator(row), SchemaFiles.choice(Bound.Nature.class, row.get("nature")));
            if (row.get("position").equals(position)) {
                bounds.put(row.get("spelling"), bound);
            }
        });
        return new Spellings<>(bounds);
    }
}
