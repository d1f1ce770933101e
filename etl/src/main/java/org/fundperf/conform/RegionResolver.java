package org.fundperf.conform;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Decides between the regions that a text can mean.
 *
 * <p>Within a text the most specific name wins if all others lie around it. A name that several regions bear (鼓楼区)
 * needs one of their parents, named in the same text or elsewhere; without it the name stays undecided.
 */
final class RegionResolver {

    private final RegionTree tree;

    RegionResolver(RegionTree tree) {
        this.tree = tree;
    }

    /** The text's names, each narrowed to what the others in the same text allow. */
    List<RegionMention> narrowEach(List<RegionMention> mentions) {
        List<RegionMention> narrowed = new ArrayList<>(mentions);
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < narrowed.size(); i++) {
                RegionMention mention = narrowed.get(i);
                List<Region> others = regionsExcept(narrowed, i);
                List<Region> allowed = mention.regions().stream()
                        .filter(region -> others.stream().anyMatch(other -> tree.related(region, other)))
                        .toList();
                narrowed.set(i, allowed.isEmpty() ? mention : mention.meaning(allowed));
            }
        }
        return narrowed;
    }

    /**
     * What one text is about.
     *
     * @param mentions of the text, narrowed; not empty
     * @param named regions that any text names without doubt
     * @return one region; or several, or none, when it cannot be decided
     */
    List<Region> decide(List<RegionMention> mentions, List<Region> named) {
        List<RegionMention> leaves = mentions.stream()
                .filter(mention -> mentions.stream()
                        .filter(other -> !other.regions().equals(mention.regions()))
                        .noneMatch(other -> tree.anyBelow(other.regions(), mention.regions())))
                .toList();
        List<List<Region>> meanings =
                leaves.stream().map(RegionMention::regions).distinct().toList();
        if (meanings.size() > 1) {
            return meanings.stream().flatMap(List::stream).distinct().toList();
        }
        List<Region> supported = bestSupported(meanings.get(0), named);
        boolean stem = leaves.stream().allMatch(leaf -> leaf.kind() == RegionName.Kind.STEM);
        return supported.size() > 1 && stem ? byUsage(supported) : supported;
    }

    private static List<Region> regionsExcept(List<RegionMention> mentions, int index) {
        return Stream.iterate(0, i -> i < mentions.size(), i -> i + 1)
                .filter(i -> i != index)
                .flatMap(i -> mentions.get(i).regions().stream())
                .toList();
    }

    private List<Region> bestSupported(List<Region> candidates, List<Region> named) {
        int best = candidates.stream()
                .mapToInt(candidate -> support(candidate, named))
                .max()
                .orElse(-1);
        return candidates.stream()
                .filter(candidate -> support(candidate, named) == best)
                .toList();
    }

    /** How deep the region lies that speaks for a candidate; -1 when none does. */
    private int support(Region candidate, List<Region> named) {
        return named.stream()
                .filter(region -> tree.within(candidate, region))
                .mapToInt(Region::depth)
                .max()
                .orElse(-1);
    }

    /**
     * By usage a bare name is the province's (吉林, 海南), and a city's rather than that of the county of the same name
     * in it (南昌). Nothing else is assumed: 喀什 stays undecided between 喀什地区 and 喀什市.
     */
    private List<Region> byUsage(List<Region> regions) {
        List<Region> provinces =
                regions.stream().filter(region -> region.depth() == 0).toList();
        if (provinces.size() == 1) {
            return provinces;
        }
        return regions.stream()
                .filter(region -> regions.stream()
                        .noneMatch(city -> region.depth() > city.depth()
                                && city.name().endsWith("市")
                                && tree.within(region, city)))
                .toList();
    }
}
