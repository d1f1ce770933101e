package org.fundperf.conform;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One line of {@code expectations.csv}.
 *
 * @param regions as they were in any year
 * @param lastYear {@link Integer#MAX_VALUE} when it goes on
 * @param due null takes back what earlier lines expect
 */
record Expectation(
        List<Region> regions,
        String scope,
        List<String> fundCodes,
        String formType,
        int firstYear,
        int lastYear,
        DueDay due) {

    /** When a rule goes on, its forms are listed this long before they are due. */
    private static final int MONTHS_AHEAD = 12;

    private static final Pattern YEARS = Pattern.compile("(20\\d\\d)(-(20\\d\\d)?)?");
    private static final Set<String> LEVELS = Set.of("", "province", "prefecture", "county");

    static Expectation of(Map<String, String> row, Regions regions, Set<String> formTypes) {
        Matcher years = YEARS.matcher(row.get("years"));
        if (!years.matches()) {
            throw new IllegalArgumentException(
                    "“%s” are no years; write 2023, 2023-2025, or 2023- when it goes on".formatted(row.get("years")));
        }
        int first = Integer.parseInt(years.group(1));
        int last = years.group(2) == null ? first : Integer.MAX_VALUE;
        return new Expectation(
                regions(row.get("region"), known("level", row.get("level"), LEVELS), regions),
                known("scope", row.get("scope"), Set.of("whole", "own")),
                Arrays.stream(row.get("fund").split("\\|", -1))
                        .map(Expectation::fund)
                        .toList(),
                known("form type", row.get("form_type"), formTypes),
                first,
                years.group(3) == null ? last : Integer.parseInt(years.group(3)),
                row.get("due").equals("never") ? null : DueDay.of(row.get("due")));
    }

    private static List<Region> regions(String text, String level, Regions regions) {
        if (text.isEmpty()) {
            if (level.isEmpty()) {
                throw new IllegalArgumentException("neither region nor level is given; write one of them");
            }
            return ofLevel(level, regions, region -> true);
        }
        Region around = regions.byCode(text)
                .or(() -> regions.byCode(regions.find(List.of(text), null).code()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "“%s” is no region, or more than one; write its code or the names around it too, 江苏省南京市鼓楼区"
                                .formatted(text)));
        List<Region> inside =
                level.isEmpty() ? List.of(around) : ofLevel(level, regions, region -> regions.within(region, around));
        if (inside.isEmpty()) {
            throw new IllegalArgumentException("%s has no region of the level %s".formatted(around.name(), level));
        }
        return inside;
    }

    private static List<Region> ofLevel(String level, Regions regions, Predicate<Region> wanted) {
        return regions.all().stream()
                .filter(region -> region.level().equals(level))
                .filter(wanted)
                .toList();
    }

    private static String fund(String code) {
        return Funds.load()
                .byCode(code)
                .map(Fund::code)
                .orElseThrow(() -> new IllegalArgumentException(
                        "“%s” is no fund; write codes of catalogue/funds.csv with | between them".formatted(code)));
    }

    private static String known(String what, String word, Set<String> words) {
        if (!words.contains(word)) {
            throw new IllegalArgumentException("“%s” is no %s, only %s"
                    .formatted(
                            word,
                            what,
                            String.join(", ", words.stream().sorted().toList())));
        }
        return word;
    }

    /** The forms of each year; when it goes on, up to those that fall due within a year from today. */
    Stream<ExpectedForm> forms(Regions catalogue, LocalDate today) {
        return IntStream.iterate(firstYear, year -> year + 1)
                .takeWhile(year -> lastYear == Integer.MAX_VALUE ? isInSight(year, today) : year <= lastYear)
                .boxed()
                .flatMap(year -> catalogue.inYear(regions, year).stream()
                        .flatMap(region -> fundCodes.stream().map(fund -> form(region, fund, year))));
    }

    private boolean isInSight(int year, LocalDate today) {
        LocalDate horizon = today.plusMonths(MONTHS_AHEAD);
        // What is taken back may be due years before the form's own.
        return due == null
                ? year <= horizon.getYear() + DueDay.MOST_YEARS_BEFORE
                : !due.in(year).isAfter(horizon);
    }

    private ExpectedForm form(Region region, String fund, int year) {
        return new ExpectedForm(region.code(), scope, fund, year, formType, due == null ? null : due.in(year));
    }
}
