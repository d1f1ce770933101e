package org.fundperf.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LongestCommonSubsequence;
import org.fundperf.schema.SchemaFiles;

/** Labels of form headers: {@code forms/labels.csv}. */
final class HeaderLabels {

    private record Rule(Pattern pattern, String field, HeaderLabel.Kind kind) {}

    private static final int LONGEST_LABEL = 30;
    private static final int LONGEST_READ = 400;
    private static final Pattern BEHIND_COLON =
            Pattern.compile("^\\s*(?:其\\s*中\\s*[:：])?(?:[^:：(（]|[(（][^)）]*[)）])*[:：](.*)$", Pattern.DOTALL);
    private static final Pattern UNIT = Pattern.compile("\\((?:单位[:：]?|人民币)*(亿元|百万元|万元|千元|百元|元)\\)");
    private static final Pattern MONEY_UNIT = Pattern.compile("(?:金额)?单位[:(]*(?:人民币)?(亿元|百万元|万元|千元|百元|元)");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,}");
    private static final double NEAR = 0.6;
    private static final List<Rule> RULES = load();

    private HeaderLabels() {}

    /** Reads a cell or line as a label, with the value behind its colon if there is one; empty when it is no label. */
    static Optional<HeaderLabel> find(String text) {
        String wording = Wording.squeeze(text.length() > LONGEST_READ ? text.substring(0, LONGEST_READ) : text);
        int colon = colon(wording);
        if (colon > 0 && colon < wording.length() - 1) {
            String label = wording.substring(0, colon);
            return match(label, behindColon(text), unitIn(label));
        }
        return match(wording, "", unitIn(wording));
    }

    /** Where the label ends: the first colon that stands neither in brackets nor behind 其中; -1 when there is none. */
    private static int colon(String wording) {
        int depth = 0;
        for (int i = wording.startsWith("其中:") ? 3 : 0; i < wording.length(); i++) {
            char c = wording.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ':' && depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The unit of money that a line such as 金额单位：万元 sets; empty when it sets none. */
    static Optional<String> moneyUnit(String text) {
        if (text.length() > 200) {
            return Optional.empty();
        }
        Matcher matcher = MONEY_UNIT.matcher(Wording.squeeze(text));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The unit of a text that says nothing but the form's unit of money, such as 单位：万元. */
    static Optional<String> moneyUnitAlone(String text) {
        Matcher matcher = MONEY_UNIT.matcher(Wording.squeeze(text.length() > 20 ? "" : text));
        return matcher.lookingAt() && matcher.end() >= matcher.regionEnd() - 1
                ? Optional.of(matcher.group(1))
                : Optional.empty();
    }

    /** The unit of money in brackets, such as that of 预算执行情况（万元）; empty when there is none. */
    static Optional<String> bracketedUnit(String text) {
        return text.length() > 200 ? Optional.empty() : Optional.ofNullable(unitIn(Wording.squeeze(text)));
    }

    private static Optional<HeaderLabel> match(String wording, String value, String unit) {
        if (wording.length() > LONGEST_LABEL) {
            return Optional.empty();
        }
        String core = Wording.withoutPeriod(Wording.withoutRemarks(Wording.withoutNumbering(wording)));
        return RULES.stream()
                .filter(rule -> rule.pattern().matcher(core).find())
                .findFirst()
                .map(rule -> new HeaderLabel(rule.field(), rule.kind(), value, unit));
    }

    /** The known label that a text resembles most, with its field; empty when it resembles none. */
    static Optional<String> nearest(String text) {
        String core = Wording.withoutRemarks(Wording.withoutNumbering(Wording.squeeze(text)));
        if (core.isEmpty() || core.length() > LONGEST_LABEL) {
            return Optional.empty();
        }
        return RULES.stream()
                .flatMap(rule -> HAN.matcher(rule.pattern().pattern())
                        .results()
                        .filter(word -> similarity(core, word.group()) >= NEAR)
                        .map(word ->
                                Map.entry(word.group() + " (" + rule.field() + ")", similarity(core, word.group()))))
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    private static double similarity(String text, String word) {
        return (double) new LongestCommonSubsequence().apply(text, word) / Math.max(text.length(), word.length());
    }

    /** The value in its own spelling, behind the same colon. */
    private static String behindColon(String text) {
        Matcher matcher = BEHIND_COLON.matcher(text);
        return matcher.matches() ? matcher.group(1).strip() : "";
    }

    private static String unitIn(String wording) {
        Matcher matcher = UNIT.matcher(wording);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static List<Rule> load() {
        return SchemaFiles.read(
                "forms/labels.csv",
                row -> new Rule(
                        Pattern.compile(row.get("pattern")),
                        row.get("field"),
                        SchemaFiles.choice(HeaderLabel.Kind.class, row.get("kind"))));
    }
}
