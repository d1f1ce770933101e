package org.fundperf.value;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A vocabulary that finds its longest word at a place in a text, in time that the longest word alone bounds. */
final class Spellings<T> {

    /** A word found from {@code start} to before {@code end}. */
    record Match<T>(T meaning, int start, int end) {}

    private final Map<String, T> meanings;
    private final int longest;

    Spellings(Map<String, T> meanings) {
        this.meanings = new HashMap<>(meanings);
        this.longest = meanings.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    Optional<T> meaning(String word) {
        return Optional.ofNullable(meanings.get(word));
    }

    Optional<Match<T>> startingAt(String text, int start) {
        for (int end = Math.min(text.length(), start + longest); end > start; end--) {
            T meaning = meanings.get(text.substring(start, end));
            if (meaning != null) {
                return Optional.of(new Match<>(meaning, start, end));
            }
        }
        return Optional.empty();
    }

    Optional<Match<T>> endingAt(String text, int end) {
        for (int start = Math.max(0, end - longest); start < end; start++) {
            T meaning = meanings.get(text.substring(start, end));
            if (meaning != null) {
                return Optional.of(new Match<>(meaning, start, end));
            }
        }
        return Optional.empty();
    }
}
