package org.fundperf.conform;

import java.util.List;

/**
 * A region's name in a text.
 *
 * @param kind {@link RegionName.Kind#NO_CODE} when the place itself has no code
 * @param regions all it can mean in the year asked for; for a place without code, the region around it
 */
record RegionMention(int start, int end, RegionName.Kind kind, List<Region> regions) {

    RegionMention meaning(List<Region> fewer) {
        return new RegionMention(start, end, kind, fewer);
    }

    RegionMention withoutCode() {
        return new RegionMention(start, end, RegionName.Kind.NO_CODE, regions);
    }
}
