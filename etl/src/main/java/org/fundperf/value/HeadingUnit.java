package org.fundperf.value;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The unit that a heading, a unit column or an indicator's name gives: 万元, 参保人数（万人）, 金额单位：人民币万元. */
public final class HeadingUnit {

    private static final int LONGEST = 200;
    private static final Pattern INTRODUCTION = Pattern.compile("^(?:(?:计量|金额|货币|数量)?单位(?:为)?|金额)?[:]?(?:人民币)?");
    private static final Pattern LABELLED = Pattern.compile("单位[:为]?[^()\\[\\]]*");
    private static final Pattern BRACKETED = Pattern.compile("[(\\[]([^()\\[\\]]*)[)\\]]");

    private HeadingUnit() {}

    /**
     * The unit as written in the heading, to be passed on in a {@link ValueContext}; nothing if the heading gives none
     * that {@code catalogue/units.csv} knows.
     *
     * @param heading may be null
     */
    public static Optional<String> of(String heading) {
        return candidates(heading)
                .filter(name -> UnitTable.named(name).isPresent())
                .findFirst();
    }

    static Optional<Unit> unit(String heading) {
        return candidates(heading)
                .flatMap(name -> UnitTable.named(name).stream())
                .findFirst();
    }

    /** Whether the text says a unit and nothing besides, brackets and 单位 aside. */
    static boolean isWhole(String text) {
        String name = ValueText.canonical(Normalization.squeeze(text)).replaceAll("^[(\\[]|[)\\]]$", "");
        return UnitTable.named(withoutIntroduction(name)).isPresent();
    }

    private static Stream<String> candidates(String heading) {
        if (heading == null || heading.length() > LONGEST) {
            return Stream.empty();
        }
        String text = ValueText.canonical(Normalization.squeeze(heading));
        Stream<String> labelled = LABELLED.matcher(text).results().map(MatchResult::group);
        Stream<String> bracketed = BRACKETED.matcher(text).results().map(match -> match.group(1));
        return Stream.of(Stream.of(text), labelled, bracketed)
                .flatMap(names -> names)
                .map(HeadingUnit::withoutIntroduction);
    }

    private static String withoutIntroduction(String name) {
        return INTRODUCTION.matcher(name).replaceFirst("");
    }
}
