package org.fundperf.conform;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which region lies in which, and which one a name means in a year. */
final class RegionTree {

    private final Map<String, Region> byCode;

    RegionTree(Map<String, Region> byCode) {
        this.byCode = byCode;
    }

    /** Whether the first is the second or lies in it. */
    boolean within(Region inner, Region outer) {
        for (Region region = inner; region != null; region = parent(region)) {
            if (region.code().equals(outer.code())) {
                return true;
            }
        }
        return false;
    }

    /** Whether any of the first lies in any of the second and is not itself among them. */
    boolean anyBelow(Collection<Region> inner, Collection<Region> outer) {
        return inner.stream()
                .anyMatch(in -> outer.stream().anyMatch(out -> !in.code().equals(out.code()) && within(in, out)));
    }

    /** Whether one of the two lies in the other. */
    boolean related(Region one, Region other) {
        return within(one, other) || within(other, one);
    }

    Region parent(Region region) {
        return region.parentCode() == null ? null : byCode.get(region.parentCode());
    }

    /**
     * Those that existed in a year; when none did, what became of them. In the year of a change the successor stands
     * for both, so that one territory never has two codes.
     */
    List<Region> inYear(List<Region> regions, Integer year) {
        List<Region> existing =
                regions.stream().filter(region -> region.existsIn(year)).toList();
        if (!existing.isEmpty()) {
            return existing.stream()
                    .filter(region -> existing.stream()
                            .noneMatch(other ->
                                    !other.equals(region) && other.code().equals(region.successorCode())))
                    .toList();
        }
        List<Region> successors = regions.stream()
                .map(region -> successorIn(region, year))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return successors.isEmpty() ? regions : successors;
    }

    private Region successorIn(Region region, Integer year) {
        Region successor = region.successorCode() == null ? null : byCode.get(region.successorCode());
        return successor == null || successor.existsIn(year) ? successor : successorIn(successor, year);
    }
}
