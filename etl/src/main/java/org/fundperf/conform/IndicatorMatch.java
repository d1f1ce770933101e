package org.fundperf.conform;

import java.util.List;

/**
 * Which indicator a name means.
 *
 * @param indicator null when no catalogue knows the name
 * @param candidates without indicator: the nearest by spelling, best first, at most three; never to be taken unseen
 */
public record IndicatorMatch(Indicator indicator, List<Indicator> candidates) {

    public IndicatorMatch {
        candidates = List.copyOf(candidates);
    }

    /** The indicator's code; null when no catalogue knows the name. */
    public String code() {
        return indicator == null ? null : indicator.code();
    }

    /** The candidates as a person reads them. */
    public List<String> candidateNames() {
        return candidates.stream()
                .map(candidate -> candidate.code() + " " + candidate.name())
                .toList();
    }
}
