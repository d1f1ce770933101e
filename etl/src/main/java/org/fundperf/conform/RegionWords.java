package org.fundperf.conform;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fundperf.schema.SchemaFiles;

/** The words around regions' names, from {@code catalogue/region_words.csv}, as the patterns that need them. */
final class RegionWords {

    private final Map<String, Set<String>> words;
    private final Pattern agency;
    private final Pattern office;
    private final Pattern zoneHere;
    private final Pattern zoneAnywhere;
    private final Pattern township;
    private final Pattern branch;
    private final Pattern namelessCounty;
    private final Pattern own;

    private RegionWords(Map<String, Set<String>> words) {
        this.words = words;
        String agencyWord = anyOf("agency");
        String officeWord = "(?:%s|%s)".formatted(agencyWord, anyOf("subject"));
        String wordEnd = "(?=%s|管委会|管理委员会|年|\\d|\\P{IsHan}|$)".formatted(officeWord);
        String zone = "(?:(?!%s)\\p{IsHan}){0,12}?(?:%s)".formatted(officeWord, anyOf("zone"));
        agency = Pattern.compile(agencyWord);
        office = Pattern.compile(officeWord);
        zoneHere = Pattern.compile(zone + wordEnd);
        zoneAnywhere = Pattern.compile("(?:%s)(?=%s|管委会|管理委员会)".formatted(anyOf("zone"), officeWord));
        township = Pattern.compile("\\p{IsHan}(?:%s)(?=%s)".formatted(anyOf("township"), anyOf("township_office")));
        branch = Pattern.compile("\\p{IsHan}(?=%s)".formatted(anyOf("branch")));
        namelessCounty = Pattern.compile("^[我全本]?[县旗](?=%s)".formatted(agencyWord));
        own = Pattern.compile("本级(?!%s)|%s".formatted(anyOf("not_own"), anyOf("own")));
    }

    static RegionWords read() {
        return new RegionWords(SchemaFiles.csv("catalogue/region_words.csv").stream()
                .collect(groupingBy(
                        row -> row.get("kind"), mapping(row -> Wording.plain(row.get("word")), toUnmodifiableSet()))));
    }

    Set<String> ofKind(String kind) {
        return words.getOrDefault(kind, Set.of());
    }

    /** An office begins here. */
    boolean agencyAt(String text, int index) {
        return agency.matcher(text).region(index, text.length()).lookingAt();
    }

    /** An office, a fund or a project begins here. */
    boolean officeAt(String text, int index) {
        return office.matcher(text).region(index, text.length()).lookingAt();
    }

    /** Where the zone ends whose name begins here (高新技术产业开发区); -1 when none does. */
    int endOfZoneAt(String text, int index) {
        Matcher zone = zoneHere.matcher(text).region(index, text.length());
        return zone.lookingAt() ? zone.end() : -1;
    }

    /** Where the names of zones, townships and branch offices end that have an office in the text. */
    List<Integer> endsOfPlacesWithoutCode(String text) {
        return Stream.of(zoneAnywhere, township, branch)
                .flatMap(place -> place.matcher(text).results())
                .map(MatchResult::end)
                .toList();
    }

    /** A county's office that does not say which county: 县医疗保障局. */
    boolean namesNoCounty(String text) {
        return namelessCounty.matcher(text).find();
    }

    boolean saysOwn(String text) {
        return own.matcher(text).find();
    }

    private String anyOf(String kind) {
        return ofKind(kind).stream().sorted().map(Pattern::quote).collect(joining("|", "(?:", ")"));
    }
}
