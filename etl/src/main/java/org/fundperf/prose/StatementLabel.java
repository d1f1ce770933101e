package org.fundperf.prose;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundperf.schema.SchemaFiles;

/**
 * One label of a statement's table, by {@code prose/statements.csv}.
 *
 * @param says what its figures are besides their measure; null when it does not say
 * @param rest the label without that, numbering and unit; half-width, without spaces
 */
record StatementLabel(Says says, String rest) {

    enum Says {
        IGNORE,
        ORDINAL,
        OTHER,
        COMPLETION,
        GROWTH_RATE,
        GROWTH_AMOUNT,
        ADJUSTMENT,
        ADJUSTED,
        BUDGET,
        EXECUTED
    }

    private record Rule(Pattern pattern, Says says) {}

    private static final int LONGEST = 80;
    private static final Pattern NUMBERING = Pattern.compile(
            "^(?:其中[:,]?|[加减][:]|[一二三四五六七八九十]{1,3}[、.]|\\([一二三四五六七八九十\\d]{1,3}\\)|\\d{1,2}[、.](?!\\d)|[-—*★])+");
    private static final Pattern UNIT =
            Pattern.compile("\\((?:金额)?(?:单位[:为]?)?[百千万亿]*(?:元|人|人次|人\\(次\\)|个月|月|户)\\)|[,，]?(?:金额)?单位[:].*$");
    private static final Pattern REMARK = Pattern.compile("\\((?!含|草案|减|下降|%)[^()]*\\)$");
    private static final List<Rule> RULES = SchemaFiles.csv("prose/statements.csv").stream()
            .map((Map<String, String> row) -> new Rule(
                    Pattern.compile(row.get("pattern")),
                    Says.valueOf(row.get("says").toUpperCase(Locale.ROOT))))
            .toList();

    static StatementLabel of(String text) {
        StringBuilder plain = new StringBuilder();
        text.chars()
                .limit(LONGEST)
                .filter(character -> !Characters.blank((char) character))
                .forEach(character -> plain.append(Characters.normal((char) character)));
        String label = NUMBERING.matcher(plain).replaceFirst("");
        label = REMARK.matcher(UNIT.matcher(label).replaceAll("")).replaceFirst("");
        label = label.replace("(%)", "%").replaceFirst("[:：]+$", "");
        for (Rule rule : RULES) {
            Matcher found = rule.pattern().matcher(label);
            if (found.find()) {
                return new StatementLabel(rule.says(), found.replaceFirst(""));
            }
        }
        return new StatementLabel(null, label);
    }

    boolean is(Says what) {
        return says == what;
    }
}
