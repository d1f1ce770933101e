package org.fundperf.conform;

import java.util.List;

/**
 * Which fund a text speaks of.
 *
 * @param code null when the text names none, or several
 * @param text the part of the text that names it, without spaces; null when it names none
 * @param candidates without code: the funds it could be, or the several it names
 */
public record FundMatch(String code, String text, List<Fund> candidates) {

    /** Nothing named a fund. */
    public static final FundMatch NONE = new FundMatch(null, null, List.of());

    public FundMatch {
        candidates = List.copyOf(candidates);
    }

    /** At most three candidates as a person reads them. */
    public List<String> candidateNames() {
        return candidates.stream()
                .limit(3)
                .map(fund -> fund.code() + " " + fund.name())
                .toList();
    }
}
