package org.fundperf.prose;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Wordings with what each of them means, found at an end of a text at a cost that does not depend on the text. */
final class Spellings<T> {

    private static final Pattern CHOICE = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern BETWEEN_WORDINGS = Pattern.compile("\\|(?![^(]*\\))");

    /**
     * A wording that was found.
     *
     * @param rest the text in front of the wording
     */
    record Found<T>(String wording, T meaning, String rest) {}

    private final Map<String, T> meanings = new HashMap<>();
    private int longest;

    /** @param wordings joined by |, where (a|b|) is a, b or nothing */
    void add(String wordings, T meaning) {
        BETWEEN_WORDINGS
                .splitAsStream(wordings)
                .flatMap(Spellings::choices)
                .filter(wording -> !wording.isEmpty())
                .forEach(wording -> put(wording, meaning));
    }

    /** @param wording exactly as it stands in a text */
    void put(String wording, T meaning) {
        meanings.put(wording, Objects.requireNonNull(meaning, wording));
        longest = Math.max(longest, wording.length());
    }

    T meaning(String wording) {
        return meanings.get(wording);
    }

    Collection<String> all() {
        return meanings.keySet();
    }

    /** The longest wording that ends the text; null when none does. */
    Found<T> atEnd(String text) {
        for (int from = Math.max(0, text.length() - longest); from < text.length(); from++) {
            T meaning = meanings.get(text.substring(from));
            if (meaning != null) {
                return new Found<>(text.substring(from), meaning, text.substring(0, from));
            }
        }
        return null;
    }

    /** The longest wording that begins at a place of the text; null when none does. */
    String at(CharSequence text, int start) {
        for (int end = Math.min(start + longest, text.length()); end > start; end--) {
            String wording = text.subSequence(start, end).toString();
            if (meanings.containsKey(wording)) {
                return wording;
            }
        }
        return null;
    }

    /** The text without the wordings that end it. */
    String strip(String text) {
        Found<T> found = atEnd(text);
        return found == null ? text : strip(found.rest());
    }

    boolean ends(String text) {
        return atEnd(text) != null;
    }

    boolean standsIn(String text) {
        return meanings.keySet().stream().anyMatch(text::contains);
    }

    private static Stream<String> choices(String wording) {
        Matcher choice = CHOICE.matcher(wording);
        if (!choice.find()) {
            return Stream.of(wording);
        }
        String before = wording.substring(0, choice.start());
        String behind = wording.substring(choice.end());
        return List.of(choice.group(1).split("\\|", -1)).stream().flatMap(one -> choices(before + one + behind));
    }
}
