package org.fundperf.conform;

import static java.util.Comparator.comparingInt;

import java.util.List;

/**
 * A text and the regions it names.
 *
 * @param given as it came
 * @param mentions in no order of places without code
 */
record RegionText(String given, List<RegionMention> mentions) {

    RegionText {
        mentions = mentions.stream().sorted(comparingInt(RegionMention::end)).toList();
    }

    /** A zone, a township or a corps division is the subject unless a county's name follows it: 高新区（新市区）. */
    boolean endsWithoutCode() {
        return mentions.stream()
                .dropWhile(mention -> mention.kind() != RegionName.Kind.NO_CODE)
                .reduce((first, last) -> last)
                .filter(last -> last.kind() == RegionName.Kind.NO_CODE
                        || last.regions().stream().noneMatch(region -> region.depth() == 2))
                .isPresent();
    }

    /** The region in which the place without code lies; empty when none is named. */
    List<Region> aroundPlaceWithoutCode() {
        return mentions.stream()
                .filter(mention -> mention.kind() == RegionName.Kind.NO_CODE)
                .map(RegionMention::regions)
                .filter(regions -> !regions.isEmpty())
                .reduce((first, last) -> last)
                .orElse(List.of());
    }

    /** What it names without doubt. */
    List<Region> certain() {
        return mentions.stream()
                .filter(mention -> mention.regions().size() == 1)
                .flatMap(mention -> mention.regions().stream())
                .toList();
    }
}
