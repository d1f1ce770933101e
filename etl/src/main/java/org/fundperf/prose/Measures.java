package org.fundperf.prose;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundperf.schema.SchemaFiles;

/** The wordings of {@code prose/measures.csv}. */
final class Measures {

    /**
     * A measure that a wording names.
     *
     * @param code of the measure
     * @param kind what it is counted in
     * @param start where in the text its wording begins
     */
    record Named(String code, String kind, int start) {}

    private record Rule(String measure, String kind, String stands, Pattern pattern) {}

    private static final int LONGEST_WORDING = 60;
    /** Words between a measure and its number: 支出累计总额为. */
    private static final Pattern FILLER =
            Pattern.compile("(?:为|达到|达|约|共计|共|计|了|是|有|[:=]|总?[额数量]|总额|金额|规模|水平|标准|合计|总计|累计|完成|实现|已|仅|均)+$");

    private static final Pattern BRACKET = Pattern.compile("\\([^()]*\\)$");
    /** What may stand in front of a bare 收入 or 支出. */
    private static final Pattern APART =
            Pattern.compile("(?:^|基金|保险|医保|[,;:。、()]|年度?|月|全年|当期|本期|累计|合计|总计|全[市县区州省]|实现|完成)$");

    private static final List<Rule> RULES = load();

    private Measures() {}

    /** The measure whose wording ends right in front of a number; the longest one when several do. */
    static Optional<Named> before(String clause, String kind) {
        String core = core(clause);
        int from = Math.max(0, core.length() - LONGEST_WORDING);
        return RULES.stream()
                .filter(rule -> !rule.stands().equals("behind") && counts(rule.kind(), kind))
                .map(rule -> named(rule, core, from))
                .filter(Objects::nonNull)
                .min(Comparator.comparingInt(Named::start));
    }

    /** The measure whose wording follows the number: 87992名参保职工. */
    static Optional<Named> behind(String rest, String kind) {
        return RULES.stream()
                .filter(rule -> rule.stands().equals("behind") && counts(rule.kind(), kind))
                .filter(rule -> rule.pattern().matcher(rest).lookingAt())
                .map(rule -> new Named(rule.measure(), rule.kind(), 0))
                .findFirst();
    }

    /** A clause without the words and brackets between measure and number. */
    static String core(String clause) {
        String core = clause;
        while (true) {
            String shorter =
                    FILLER.matcher(BRACKET.matcher(core).replaceFirst("")).replaceFirst("");
            if (shorter.equals(core)) {
                return core;
            }
            core = shorter;
        }
    }

    private static Named named(Rule rule, String core, int from) {
        Matcher matcher = rule.pattern().matcher(core).region(from, core.length());
        while (matcher.find()) {
            boolean apart = rule.stands().equals("anywhere")
                    || APART.matcher(core.substring(0, matcher.start())).find();
            if (matcher.end() == core.length() && apart) {
                return new Named(rule.measure(), rule.kind(), matcher.start());
            }
        }
        return null;
    }

    /** Money per person is written as money. */
    private static boolean counts(String ruleKind, String kind) {
        return ruleKind.equals(kind) || (kind.equals("money") && ruleKind.startsWith("money_per_person"));
    }

    private static List<Rule> load() {
        return SchemaFiles.csv("prose/measures.csv").stream()
                .map((Map<String, String> row) -> new Rule(
                        row.get("measure"),
                        row.get("unit"),
                        row.get("stands"),
                        row.get("stands").equals("behind")
                                ? Pattern.compile(row.get("pattern"))
                                : Pattern.compile("(?:" + row.get("pattern") + ")$")))
                .toList();
    }
}
