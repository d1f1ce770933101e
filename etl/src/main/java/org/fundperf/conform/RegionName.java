package org.fundperf.conform;

import java.util.List;

/**
 * One wording that names regions, or that must not.
 *
 * @param regions all that bear it, of every time; empty for a wording that names none
 */
record RegionName(String text, Kind kind, List<Region> regions) {

    /** How much a wording needs around it before it counts. */
    enum Kind {
        /** Ends with what the region is: 和硕县, 喀什地区, 巴州. */
        WHOLE,
        /** Lacks it: 和硕, 喀什, 新疆. Counts before an office, and as the beginning of a longer name. */
        STEM,
        /** Is an ordinary word too: 郊区. Counts right after its parent. */
        AFTER_PARENT,
        /** Contains a region's name by accident. */
        NO_REGION,
        /** Is a place, but has no code. */
        NO_CODE
    }
}
