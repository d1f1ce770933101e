package org.fundperf.conform;

import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundperf.conform.YearEvidence.Kind;

/** Finds the years that a text names, and what it says of them. Stateless. */
public final class Years {

    private static final String YEAR = "(?<![\\d.])((?:19|20)\\d\\d|2100)";
    private static final String TO = "(?:-|至|到)";
    private static final String SEPARATOR = "[-./年]";

    /** Years that are no form's: numbers of documents, editions of laws, titles of other documents. */
    private static final Pattern FOREIGN = Pattern.compile(
            "[\\[(]\\d{4}[\\])]第?\\d+号|\\d{4}年?第?\\d{1,4}号|\\d{4}年(?:修订|修正|版|印发)|(?<=.)《[^》]{0,100}》|《[^》]{0,100}》(?=.)");

    private static final Pattern FILING = Pattern.compile("(?:填报|填表|填写|报送|编制|制表|上报|评价|打印|公开|发布|成文)(?:时间|日期):?(?:" + YEAR
            + ")(?:" + SEPARATOR + "\\d{1,2})?(?:[-./月]\\d{1,2})?[年月日]*");

    /** In this order: what one rule has read is not read by the next. */
    private static final List<Rule> RULES = List.of(
            new Rule(FILING, found -> Optional.of(of(found, 1, Kind.FILING, null))),
            new Rule(days(TO), Years::period),
            new Rule(Pattern.compile(YEAR + "年?度?" + TO + "((?:19|20)\\d\\d)(?:年|(?!\\d))"), Years::span),
            new Rule(
                    Pattern.compile(YEAR + SEPARATOR + "(?:1月?|01月?)" + TO + "(\\d{1,2})月"),
                    found -> month(found, number(found, 2))),
            new Rule(Pattern.compile(YEAR + "年?度?上半年"), found -> month(found, 6)),
            new Rule(
                    Pattern.compile(YEAR + "年?度?(?:前|第)?([一二三四1-4])个?季度"),
                    found -> month(found, 3 * (1 + "一二三四1234".indexOf(found.group(2)) % 4))),
            new Rule(
                    Pattern.compile(YEAR + SEPARATOR
                            + "(\\d{1,2})[-./月](\\d{1,2})(?:日|(?!\\d))|(?<!\\d)(20\\d\\d)([01]\\d)([0-3]\\d)(?!\\d)"),
                    Years::day),
            new Rule(Pattern.compile(YEAR + "年(\\d{1,2})月"), found -> month(found, number(found, 2))),
            new Rule(
                    Pattern.compile(YEAR + "[-./](0?[1-9]|1[0-2])(?![\\d.万亿%元])"),
                    found -> month(found, number(found, 2))),
            new Rule(Pattern.compile(YEAR + "年度?"), found -> Optional.of(of(found, 1, Kind.YEAR, null))),
            new Rule(
                    Pattern.compile(
                            "(?<![[\\p{IsHan}&&[^省市县区州盟旗]]\\dA-Za-z.,<>=≥≤])((?:19|20)\\d\\d)(?!\\.?\\d|[,%a-zA-Z]|[人元万亿户次个件号名项月天条家])"),
                    found -> Optional.of(of(found, 1, Kind.YEAR, null))));

    private static final int EARLIEST = 1990;
    private static final int LATEST = 2100;

    /** 2022年预算执行情况和2023年预算草案: a report is about the year it reports on. */
    private static final Pattern NEXT_BUDGET =
            Pattern.compile("(?<=\\d{4}年.{0,40}(?:执行|完成|决算).{0,9})[和及与、暨]+\\d{4}年.*预算.*");

    private Years() {}

    /**
     * The years a form can be about that bears a text, in the order in which they stand: {@link #named} without spans,
     * days and dates of filing.
     */
    public static List<YearEvidence> find(String text) {
        return named(text).stream().filter(YearEvidence::namesTheYear).toList();
    }

    /** The one year a text is about; empty when it names none, or several. */
    public static Optional<YearEvidence> single(String text) {
        List<YearEvidence> found = find(NEXT_BUDGET.matcher(text).replaceFirst(""));
        boolean one = found.stream().mapToInt(YearEvidence::year).distinct().count() == 1;
        // 2020年度 … 2020年9月: the part says more.
        return one ? pointIn(found).or(() -> Optional.of(found.get(0))) : Optional.empty();
    }

    /** The point in time that a cell for one (监控时点) names: 2020年9月, 2020年9月30日. Empty when it names a year only. */
    public static Optional<YearEvidence> pointInTime(String text) {
        return pointIn(
                named(text).stream().filter(year -> year.kind() != Kind.FILING).toList());
    }

    /**
     * All years that a text names, in the order in which they stand, with what it says of each. Numbers of documents
     * (〔2022〕65号), laws and the titles of other documents name no year; four digits that count something (2020人)
     * are none.
     */
    public static List<YearEvidence> named(String text) {
        StringBuilder rest = new StringBuilder(ChineseDigits.inYears(Wording.plain(text)));
        FOREIGN.matcher(rest.toString()).results().forEach(found -> blank(rest, found));
        List<Found> years = new ArrayList<>();
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern().matcher(rest.toString());
            while (matcher.find()) {
                MatchResult found = matcher.toMatchResult();
                rule.reading().apply(found).filter(Years::plausible).ifPresent(year -> {
                    years.add(new Found(found.start(), year));
                    blank(rest, found);
                });
            }
        }
        return years.stream()
                .sorted(comparingInt(Found::start))
                .map(Found::evidence)
                .toList();
    }

    private static Optional<YearEvidence> pointIn(List<YearEvidence> years) {
        return years.stream().filter(year -> year.asOf() != null).findFirst();
    }

    private static Pattern days(String between) {
        String day = "%s(\\d{1,2})[-./月](\\d{1,2})日?";
        return Pattern.compile(YEAR + day.formatted(SEPARATOR) + between + "(?:(\\d{4})" + SEPARATOR
                + ")?(\\d{1,2})[-./月](\\d{1,2})日?");
    }

    /** 2020.01.01-2020.12.31 is a year; up to an earlier day it is a part; over more than one year a span. */
    private static Optional<YearEvidence> period(MatchResult found) {
        int first = number(found, 1);
        int last = found.group(4) == null ? first : number(found, 4);
        if (last != first) {
            return Optional.of(new YearEvidence(last, Kind.SPAN, null, found.group()));
        }
        return date(last, number(found, 5), number(found, 6))
                .map(end -> end.getDayOfYear() == end.lengthOfYear()
                        ? of(found, 1, Kind.YEAR, null)
                        : of(found, 1, Kind.PART_OF_YEAR, end));
    }

    private static Optional<YearEvidence> span(MatchResult found) {
        return Optional.of(of(found, 2, Kind.SPAN, null)).filter(span -> number(found, 1) < span.year());
    }

    private static Optional<YearEvidence> month(MatchResult found, int month) {
        return month < 1 || month > 12
                ? Optional.empty()
                : Optional.of(of(
                        found,
                        1,
                        Kind.PART_OF_YEAR,
                        YearMonth.of(number(found, 1), month).atEndOfMonth()));
    }

    private static Optional<YearEvidence> day(MatchResult found) {
        int group = found.group(1) == null ? 4 : 1;
        return date(number(found, group), number(found, group + 1), number(found, group + 2))
                .map(date -> of(found, group, Kind.DAY, date));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        boolean real = month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return real ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    private static YearEvidence of(MatchResult found, int group, Kind kind, LocalDate asOf) {
        return new YearEvidence(number(found, group), kind, asOf, found.group());
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static boolean plausible(YearEvidence evidence) {
        return EARLIEST <= evidence.year() && evidence.year() <= LATEST;
    }

    private static void blank(StringBuilder text, MatchResult found) {
        text.replace(found.start(), found.end(), "\uffff".repeat(found.end() - found.start()));
    }

    private record Rule(Pattern pattern, Function<MatchResult, Optional<YearEvidence>> reading) {}

    private record Found(int start, YearEvidence evidence) {}
}
