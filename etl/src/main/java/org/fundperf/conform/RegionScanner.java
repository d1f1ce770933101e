package org.fundperf.conform;

import java.util.ArrayList;
import java.util.List;

/** Finds the names of regions in one text, from left to right, the longest name first. */
final class RegionScanner {

    private final RegionNames names;
    private final RegionWords words;
    private final RegionTree tree;

    RegionScanner(RegionNames names, RegionWords words, RegionTree tree) {
        this.names = names;
        this.words = words;
        this.tree = tree;
    }

    /**
     * The regions that a text names.
     *
     * @param text as {@link Wording#plain} leaves it
     * @param year the year whose regions are meant; null for today's
     */
    List<RegionMention> scan(String text, Integer year) {
        List<RegionMention> mentions = new ArrayList<>();
        int index = 0;
        while (index < text.length()) {
            int at = index;
            RegionMention previous = mentions.isEmpty() ? null : mentions.get(mentions.size() - 1);
            RegionName name = names.at(text, at).stream()
                    .filter(candidate -> counts(candidate, text, at, previous))
                    .findFirst()
                    .orElse(null);
            if (name == null) {
                index++;
                continue;
            }
            index += name.text().length();
            if (name.kind() != RegionName.Kind.NO_REGION) {
                mentions.add(new RegionMention(at, index, name.kind(), tree.inYear(name.regions(), year)));
            }
        }
        return markPlacesWithoutCode(text, mentions);
    }

    private boolean counts(RegionName name, String text, int start, RegionMention previous) {
        int end = start + name.text().length();
        boolean follows = previous != null && previous.end() == start;
        return switch (name.kind()) {
            case NO_REGION, NO_CODE -> true;
            case WHOLE ->
                (name.text().length() > 2 || follows || wordBegins(text, start)) && !wordGoesOn(name, text, end);
            case AFTER_PARENT ->
                !wordGoesOn(name, text, end)
                        && ((follows && tree.anyBelow(name.regions(), previous.regions()))
                                || (wordBegins(text, start) && words.agencyAt(text, end)));
            case STEM -> (follows || wordBegins(text, start)) && stemEnds(name, text, end);
        };
    }

    private boolean stemEnds(RegionName name, String text, int end) {
        if (words.officeAt(text, end) || words.endOfZoneAt(text, end) > 0) {
            return true;
        }
        boolean county = name.regions().stream().allMatch(region -> region.depth() == 2);
        boolean nothingMore = end == text.length() || !Wording.isHan(text.charAt(end));
        return !county && (nothingMore || regionBegins(text, end));
    }

    private boolean regionBegins(String text, int index) {
        return names.at(text, index).stream().anyMatch(name -> !name.regions().isEmpty());
    }

    /** Names of two characters hide in other words (提高县级 holds 高县), so they must begin a word. */
    private static boolean wordBegins(String text, int start) {
        return start == 0 || !Wording.isHan(text.charAt(start - 1)) || "年度于在对由".indexOf(text.charAt(start - 1)) >= 0;
    }

    /** 河北区域, 吉林市场 and 城区居民 are no districts and cities. */
    private static boolean wordGoesOn(RegionName name, String text, int end) {
        if (end == text.length()) {
            return false;
        }
        char last = name.text().charAt(name.text().length() - 1);
        char next = text.charAt(end);
        return (last == '区' && "域别间划段".indexOf(next) >= 0)
                || (last == '市' && next == '场')
                || (name.text().length() == 2 && "级域乡城里内以".indexOf(next) >= 0);
    }

    private List<RegionMention> markPlacesWithoutCode(String text, List<RegionMention> mentions) {
        List<RegionMention> marked = new ArrayList<>();
        for (int i = 0; i < mentions.size(); i++) {
            RegionMention mention = mentions.get(i);
            int next = i + 1 < mentions.size() ? mentions.get(i + 1).start() : text.length();
            int zoneEnd = words.endOfZoneAt(text, mention.end());
            marked.add(zoneEnd > 0 && zoneEnd <= next ? mention.withoutCode() : mention);
        }
        for (int end : words.endsOfPlacesWithoutCode(text)) {
            boolean insideName = mentions.stream().anyMatch(name -> name.start() < end && end <= name.end());
            if (!insideName) {
                marked.add(new RegionMention(end, end, RegionName.Kind.NO_CODE, lastBefore(end, mentions)));
            }
        }
        return marked;
    }

    private static List<Region> lastBefore(int end, List<RegionMention> mentions) {
        return mentions.stream()
                .filter(mention -> mention.end() <= end)
                .reduce((first, second) -> second)
                .map(RegionMention::regions)
                .orElse(List.of());
    }
}
