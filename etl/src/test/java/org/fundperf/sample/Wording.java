package org.fundperf.sample;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The labels a template prints; {@code wording.csv} has the synonyms that bureaus put in place of each. */
enum Wording {
    PROJECT,
    ORGANIZATION,
    BUDGET,
    FUNDS,
    GOAL,
    INDICATOR,
    EXPECTED,
    ACHIEVED,
    COMPLETION,
    UNIT;

    private static final Map<String, List<String>> PRINTED = CsvTable.read("sample/wording.csv").stream()
            .collect(Collectors.toMap(
                    row -> row.get("label") + row.get("template"),
                    row -> List.of(row.get("printed").split("\\|", -1))));

    /** The label a document prints, the same throughout the document; the usual one for seed 0. */
    String in(Template template, Variant variant) {
        List<String> options = PRINTED.getOrDefault(name() + template.name(), PRINTED.get(name()));
        if (variant.wordingSeed() == 0) {
            return options.get(0);
        }
        long mixed = variant.wordingSeed() ^ (name() + template.name()).hashCode();
        return options.get((int) Math.floorMod(mixed ^ (mixed >>> 32), (long) options.size()));
    }
}
