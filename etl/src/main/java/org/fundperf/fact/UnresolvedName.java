package org.fundperf.fact;

import java.io.Serializable;
import java.util.List;

/**
 * A name that no catalogue knows. Kept, never guessed.
 *
 * @param kind {@code region}, {@code fund}, {@code indicator} or {@code unit}
 * @param text as written
 * @param candidates the nearest catalogue names, best first, at most three
 */
public record UnresolvedName(int formOrdinal, String kind, String text, String sourceCell, List<String> candidates)
        implements Serializable {

    public UnresolvedName {
        candidates = List.copyOf(candidates);
    }
}
