package org.fundperf.conform;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fundperf.schema.SchemaFiles;

/** China's regions, and which of them a form speaks of. Immutable: one instance serves all threads. */
public final class Regions {

    private final List<Region> all;
    private final Map<String, Region> byCode;
    private final RegionTree tree;
    private final RegionWords words;
    private final RegionScanner scanner;
    private final RegionResolver resolver;

    private Regions() {
        List<Region> current = read("catalogue/regions.csv");
        List<Region> former = read("catalogue/region_history.csv");
        all = Stream.concat(current.stream(), former.stream()).toList();
        // A unit renamed under its own code stands in both lists; today's name is the one to show.
        byCode = all.stream().collect(toUnmodifiableMap(Region::code, Function.identity(), (now, before) -> now));
        tree = new RegionTree(byCode);
        words = RegionWords.read();
        scanner = new RegionScanner(new RegionNames(all, byCode, words), words, tree);
        resolver = new RegionResolver(tree);
    }

    /** The catalogue, read once. */
    public static Regions load() {
        return Holder.REGIONS;
    }

    /** Today's regions and those that were renamed, merged or moved since 2014. */
    public List<Region> all() {
        return all;
    }

    /** A region by its six-digit code; empty for null. */
    public Optional<Region> byCode(String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(byCode.get(code));
    }

    /** The name with the regions around it: 江苏南京市鼓楼区. */
    public String fullName(Region region) {
        Region parent = tree.parent(region);
        return parent == null ? region.name() : shortPath(parent) + region.name();
    }

    /** Whether the first is the second or lies in it. */
    boolean within(Region inner, Region outer) {
        return tree.within(inner, outer);
    }

    /** Those of the regions that existed in a year, or what became of them. */
    List<Region> inYear(List<Region> regions, int year) {
        return tree.inYear(regions, year);
    }

    /** As {@link #find(List, List, Integer)} with nothing around the form. */
    public RegionMatch find(List<String> evidence, Integer year) {
        return find(evidence, List.of(), year);
    }

    /**
     * Finds the region a form is about.
     *
     * <p>The first text that names any place decides. Later texts only help to tell regions of the same name apart;
     * they never replace a place that could not be resolved.
     *
     * @param form the form's own texts in order of authority: its region line, organisation, title, project name. Only
     *     they say whether the scope is {@code own}
     * @param surroundings the enclosing report's title, sibling forms, file name, folder, in order of authority
     * @param year whose regions are meant; null for today's
     */
    public RegionMatch find(List<String> form, List<String> surroundings, Integer year) {
        List<RegionText> texts = Stream.concat(form.stream(), surroundings.stream())
                .map(text -> read(text, year))
                .toList();
        boolean own = form.stream().map(Wording::plainName).anyMatch(words::saysOwn);
        RegionMatch match = texts.stream()
                .filter(text -> !text.mentions().isEmpty())
                .findFirst()
                .map(text -> decide(text, texts))
                .orElse(RegionMatch.NONE);
        boolean someCounty = form.stream().map(Wording::plainName).anyMatch(words::namesNoCounty);
        return (someCounty ? onlyCounty(match) : match).withScope(own ? "own" : "whole");
    }

    /** A form of 县医疗保障局 in a prefecture's folder is one of its counties', not the prefecture's. */
    private RegionMatch onlyCounty(RegionMatch match) {
        return byCode(match.code())
                .filter(region -> region.depth() < 2)
                .map(region -> new RegionMatch(null, match.scope(), match.text(), List.of(region)))
                .orElse(match);
    }

    private RegionText read(String text, Integer year) {
        return new RegionText(text, resolver.narrowEach(scanner.scan(Wording.plainName(text), year)));
    }

    private RegionMatch decide(RegionText text, List<RegionText> texts) {
        if (text.endsWithoutCode()) {
            return new RegionMatch(null, "whole", text.given(), text.aroundPlaceWithoutCode());
        }
        List<Region> named =
                texts.stream().flatMap(any -> any.certain().stream()).toList();
        List<Region> decided = resolver.decide(text.mentions(), named);
        return decided.size() == 1
                ? new RegionMatch(decided.get(0).code(), "whole", text.given(), List.of())
                : new RegionMatch(null, "whole", text.given(), decided);
    }

    private String shortPath(Region region) {
        Region parent = tree.parent(region);
        return (parent == null ? "" : shortPath(parent)) + region.shortName();
    }

    private static List<Region> read(String file) {
        return SchemaFiles.read(file, Regions::region);
    }

    private static Region region(Map<String, String> row) {
        String from = row.get("valid_from");
        String to = row.get("valid_to");
        return new Region(
                row.get("region_code"),
                row.get("name_zh"),
                row.get("short_name"),
                row.get("level"),
                blankToNull(row.get("parent_code")),
                from.isEmpty() ? Integer.MIN_VALUE : Integer.parseInt(from.substring(0, 4)),
                to.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(to.substring(0, 4)),
                blankToNull(row.getOrDefault("successor_code", "")));
    }

    private static String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static final class Holder {
        static final Regions REGIONS = new Regions();
    }
}
