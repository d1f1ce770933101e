package org.fundperf.decision;

import java.util.List;

/**
 * What a file lists.
 *
 * @param entries one for each line, in order; empty when there is no file
 * @param problem why the file as a whole cannot be read, with file and line; null when it can
 */
public record Listing<T>(List<T> entries, String problem) {

    public Listing {
        entries = List.copyOf(entries);
    }

    /** What a file lists that is not there. */
    public static <T> Listing<T> empty() {
        return of(List.of());
    }

    static <T> Listing<T> of(List<T> entries) {
        return new Listing<>(entries, null);
    }

    static <T> Listing<T> unreadable(String problem) {
        return new Listing<>(List.of(), problem);
    }
}
