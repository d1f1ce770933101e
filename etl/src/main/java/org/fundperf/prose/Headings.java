package org.fundperf.prose;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a section's headings say of its paragraphs: fund, region, year, and whether the figures are a budget's. A heading
 * ends those of its level and deeper.
 */
final class Headings {

    /** 一、 and （一） and 1、 and （1） and none. */
    private static final Pattern LEVEL = Pattern.compile(
            "^(?:(第?[一二三四五六七八九十]{1,3}[章节部、.:])|(\\([一二三四五六七八九十]{1,3}\\))|(\\d{1,2}[、.])|(\\(\\d{1,2}\\)))?");

    private static final Pattern NAME = Pattern.compile("^.{0,40}?(?:保险基金|保险|基金|医保|社保)");
    private static final Pattern PLACE =
            Pattern.compile("^((?![各全我本分])[^、和及与]{1,14}?(?:省|市|地区|州|盟|县|旗|区|本级))(?:(?:收支|运行|执行|预算|决算|基本|总体)*情况)?:?$");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)年");
    private static final Pattern NO_PLAN = Pattern.compile("执行|完成|决算|调整|绩效|管理|单位|部门");
    private static final int LEVELS = 5;

    private final ProseContext report;
    private final String[] regions = new String[LEVELS];
    private final String[] funds = new String[LEVELS];
    private final Integer[] years = new Integer[LEVELS];
    private final Boolean[] plans = new Boolean[LEVELS];
    private LocalDate partSpokenOf;

    Headings(ProseContext report) {
        this.report = report;
    }

    void read(CharSequence heading) {
        Matcher ordinal = LEVEL.matcher(heading);
        int level = LEVELS - 1;
        for (int group = 1; ordinal.lookingAt() && group < LEVELS; group++) {
            level = ordinal.group(group) != null ? group - 1 : level;
        }
        for (Object[] said : new Object[][] {regions, funds, years, plans}) {
            Arrays.fill(said, level, LEVELS, null);
        }
        String words = heading.subSequence(ordinal.end(), heading.length()).toString();
        name(words, level);
        Matcher year = YEAR.matcher(words);
        years[level] = year.find() ? Integer.valueOf(year.group(1)) : null;
        plans[level] = words.matches(".*(?:预算|执行).*") ? plan(words) : null;
    }

    private void name(String words, int level) {
        Matcher name = NAME.matcher(words);
        Matcher place = PLACE.matcher(words);
        if (name.find()) {
            Qualifier qualifier =
                    QualifierReader.read(YEAR.matcher(name.group()).replaceAll(""), false);
            regions[level] = qualifier.region().isEmpty() ? null : qualifier.region();
            funds[level] = qualifier.fund().isEmpty() ? null : qualifier.fund();
        } else if (place.matches()) {
            regions[level] = place.group(1);
        }
    }

    /** 2023年社会保险基金预算（草案） is a plan, 2022年预算执行情况 is none. */
    private static boolean plan(String words) {
        return words.contains("预算") && !NO_PLAN.matcher(words).find();
    }

    /** A report that says 1-6月 once speaks of that half of the year from there on. */
    void follow(ProseReading read) {
        if (report.asOf() == null && partSpokenOf == null) {
            partSpokenOf = read.figures().stream()
                    .filter(figure -> figure.measure().endsWith("_total"))
                    .findFirst()
                    .filter(figure -> figure.year() != null && figure.year().equals(report.year()))
                    .map(ProseFigure::asOf)
                    .orElse(null);
        }
    }

    /** What is known of the section: the report's year or the heading's. */
    ProseContext context() {
        ProseContext known = partSpokenOf == null ? report : report.upTo(partSpokenOf);
        Integer year = deepest(years, null);
        return year == null || year.equals(report.year())
                ? known
                : new ProseContext(year, null, report.moneyUnit(), report.title());
    }

    /** Whether figures of the section are planned unless they say otherwise. */
    boolean planned() {
        return deepest(plans, plan(report.title()));
    }

    Subject subject() {
        return new Subject(deepest(regions, ""), deepest(funds, ""));
    }

    private static <T> T deepest(T[] said, T otherwise) {
        for (int level = LEVELS - 1; level >= 0; level--) {
            if (said[level] != null) {
                return said[level];
            }
        }
        return otherwise;
    }
}
