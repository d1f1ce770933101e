package org.fundperf.conform;

import java.util.List;

/**
 * Which region some texts speak of.
 *
 * @param code six digits; null when no text names a region, or when what they name has no code or fits several
 * @param scope {@code whole}, or {@code own} for a 本级: the level's own share
 * @param text the text in which the region was found, as given; null when none names one
 * @param candidates without code: the regions it could be; for a zone or a township the region around it
 */
public record RegionMatch(String code, String scope, String text, List<Region> candidates) {

    /** Nothing named a region. */
    public static final RegionMatch NONE = new RegionMatch(null, "whole", null, List.of());

    public RegionMatch {
        candidates = List.copyOf(candidates);
    }

    /** At most three candidates as a person reads them: 340711 铜陵市郊区. */
    public List<String> candidateNames() {
        return candidates.stream()
                .limit(3)
                .map(region -> region.code() + " " + Regions.load().fullName(region))
                .toList();
    }

    RegionMatch withScope(String newScope) {
        return new RegionMatch(code, newScope, text, candidates);
    }
}
