package org.fundperf.conform;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fundperf.schema.SchemaFiles;

/** Every wording of {@code regions.csv}, {@code region_history.csv} and {@code region_names.csv}, found by beginning. */
final class RegionNames {

    /** Longest first, under their first two characters: no name is shorter, and few share both. A whole name (巴州) is tried before another's stem (巴州 of 巴州区). */
    private final Map<String, List<RegionName>> byBeginning = new HashMap<>();

    RegionNames(Collection<Region> regions, Map<String, Region> byCode, RegionWords words) {
        Map<String, Set<Region>> whole = new HashMap<>();
        Map<String, Set<Region>> stems = new HashMap<>();
        for (Region region : regions) {
            add(whole, region.name(), region);
            if (region.depth() > 0) {
                add(whole, region.shortName(), region);
            }
            region.stem().ifPresent(stem -> add(stems, stem, region));
        }
        SchemaFiles.each("catalogue/region_names.csv", row -> {
            add(whole, Wording.plain(row.get("name")), known(byCode, row));
        });
        whole.forEach((text, named) -> index(new RegionName(
                text,
                words.ofKind("after_parent").contains(text) ? RegionName.Kind.AFTER_PARENT : RegionName.Kind.WHOLE,
                List.copyOf(named))));
        stems.forEach((text, named) -> index(new RegionName(text, RegionName.Kind.STEM, List.copyOf(named))));
        words.ofKind("not_region").forEach(word -> indexWord(word, RegionName.Kind.NO_REGION));
        words.ofKind("no_code").forEach(word -> indexWord(word, RegionName.Kind.NO_CODE));
        byBeginning
                .values()
                .forEach(names -> names.sort(
                        comparingInt((RegionName name) -> -name.text().length()).thenComparing(RegionName::kind)));
    }

    /** The names that stand at a place of a text, the longest first. */
    List<RegionName> at(String text, int index) {
        if (index + 2 > text.length()) {
            return List.of();
        }
        return byBeginning.getOrDefault(text.substring(index, index + 2), List.of()).stream()
                .filter(name -> text.startsWith(name.text(), index))
                .toList();
    }

    private static Region known(Map<String, Region> byCode, Map<String, String> row) {
        Region region = byCode.get(row.get("region_code"));
        if (region == null) {
            throw new IllegalStateException(
                    "catalogue/region_names.csv gives %s the code %s, which regions.csv does not have; correct the code or add the region"
                            .formatted(row.get("name"), row.get("region_code")));
        }
        return region;
    }

    private static void add(Map<String, Set<Region>> names, String text, Region region) {
        names.computeIfAbsent(text, key -> new LinkedHashSet<>()).add(region);
    }

    private void indexWord(String text, RegionName.Kind kind) {
        index(new RegionName(text, kind, List.of()));
    }

    private void index(RegionName name) {
        byBeginning
                .computeIfAbsent(name.text().substring(0, 2), key -> new ArrayList<>())
                .add(name);
    }
}
