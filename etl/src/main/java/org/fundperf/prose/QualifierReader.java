package org.fundperf.prose;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundperf.prose.Spellings.Found;

/** Takes the words in front of a measure apart, from the last one on. */
final class QualifierReader {

    /** Stands in a label for a date, in front of the date's words. */
    static final char DATE = '|';
    /** Stands in a label for a date that something is compared with. */
    static final char COMPARISON = '^';

    private static final Pattern COMPARING = Pattern.compile("(?:较|比|与|同|和|由|从|跟|自|相较于?|对比)$");
    private static final Pattern BUDGET_IN_FRONT =
            Pattern.compile("^(?:年初|年度|全年|当年|调整后?|批复|下达|安排|编制)*预算(?!执行|完成|管理|收支|绩效|单位)(?:安排|编制|批复)?:?");
    private static final Pattern REGION_NAME = Pattern.compile("^.*(?:省|自治区|(?<!城)市|地区|自治州|州|盟|(?<![社地])区|县|旗|兵团|本级)");
    /** 市县, 省级财政补助 say who pays, not whose figures follow. */
    private static final Pattern PAYER = Pattern.compile(
            "^、?(?:中央|地方|省|自治区|市|州|盟|县|旗|区|各级)(?:级|[、和及与]?(?:中央|地方|省|自治区|市|州|盟|县|旗|区))*(?:财政)?(?:配套|补助|补贴|资金|负担|承担)*$");

    private static final Pattern PUNCTUATION = Pattern.compile("^[.、:]+|:");
    private static final List<Spellings<String>> FIRST_WORDS =
            List.of(Wordings.NEUTRAL, Wordings.TIME, Wordings.ACTUAL, Wordings.BUDGET);
    private static final int LONGEST_NAME = 60;

    private final boolean people;
    private String rest;
    private boolean dated;
    private boolean compared;
    private boolean budget;
    private boolean actual;

    private QualifierReader(String words, boolean people) {
        this.rest = words;
        this.people = people;
    }

    /** @param people whether a group of people may stand in front of the measure, as before a headcount */
    static Qualifier read(String words, boolean people) {
        return new QualifierReader(words, people).read();
    }

    /** The place that words name which nobody knows otherwise, so that what follows is not taken for another's. */
    static Qualifier place(String words) {
        String last = words.substring(Math.max(words.lastIndexOf(DATE), words.lastIndexOf(COMPARISON)) + 1);
        if (PAYER.matcher(last).matches()) {
            return Qualifier.NONE;
        }
        Matcher region = REGION_NAME.matcher(last.substring(Math.max(0, last.length() - LONGEST_NAME)));
        return new Qualifier(
                false, false, false, false, false, false, false, null, region.find() ? region.group() : "", "", "");
    }

    private Qualifier read() {
        boolean more = true;
        while (more && !rest.isEmpty() && !dated && !compared) {
            more = step();
        }
        Found<String> growth = Wordings.GROWTH.atEnd(rest);
        boolean names = names(rest);
        boolean fits = rest.isEmpty() || dated || compared || names;
        if (!fits
                && growth != null
                && QualifierReader.read(Wordings.COMPARED.strip(growth.rest()), people)
                        .fits()) {
            return new Qualifier(true, true, dated, compared, budget, false, actual, growth.wording(), "", "", "");
        }
        int date = Math.max(rest.lastIndexOf(DATE), rest.lastIndexOf(COMPARISON));
        String last = rest.substring(date + 1);
        Matcher front = BUDGET_IN_FRONT.matcher(last);
        boolean budgetFirst = front.find() || (budget && !names);
        String earlier = date < 0 ? "" : nameAtEnd(rest.substring(0, date));
        String name = dated || compared ? nameAtEnd(rest) : earlier + nameAtEnd(front.replaceFirst(""));
        Matcher region = REGION_NAME.matcher(name);
        int split = region.find() ? region.end() : 0;
        String fund = name.substring(split);
        return new Qualifier(
                fits,
                rest.isEmpty() || dated || compared,
                dated || date >= 0,
                compared,
                budget || budgetFirst,
                budgetFirst,
                actual,
                null,
                name.substring(0, split),
                Wordings.GENERIC.meaning(fund) == null ? fund : "",
                "");
    }

    /** Takes the last word away; false when it is none of those that say nothing of whose figure it is. */
    private boolean step() {
        int last = rest.length() - 1;
        if (rest.charAt(last) == DATE || rest.charAt(last) == COMPARISON) {
            dated = rest.charAt(last) == DATE;
            compared = !dated;
            rest = rest.substring(0, last);
            rest = compared ? COMPARING.matcher(rest).replaceFirst("") : rest;
            return true;
        }
        if (names(rest)) {
            return false;
        }
        Found<String> word = longest(
                Wordings.BUDGET.atEnd(rest),
                Wordings.ACTUAL.atEnd(rest),
                Wordings.TIME.atEnd(rest),
                Wordings.NEUTRAL.atEnd(rest));
        if (word == null) {
            return false;
        }
        budget |= Wordings.BUDGET.meaning(word.wording()) != null;
        actual |= Wordings.ACTUAL.meaning(word.wording()) != null;
        rest = word.rest();
        return true;
    }

    @SafeVarargs
    private static Found<String> longest(Found<String>... words) {
        Found<String> longest = null;
        for (Found<String> word : words) {
            if (word != null
                    && (longest == null
                            || word.wording().length() > longest.wording().length())) {
                longest = word;
            }
        }
        return longest;
    }

    private boolean names(String words) {
        return !Wordings.NO_FUND.ends(words)
                && (Wordings.FUND.ends(words)
                        || Wordings.REGION.ends(words)
                        || (people && Wordings.PEOPLE.ends(words)));
    }

    private String nameAtEnd(String words) {
        int date = Math.max(words.lastIndexOf(DATE), words.lastIndexOf(COMPARISON));
        String name = words.substring(Math.max(date + 1, words.length() - LONGEST_NAME));
        for (Found<String> word = longest(Wordings.NEUTRAL.atEnd(name), Wordings.TIME.atEnd(name));
                word != null && !names(name);
                word = longest(Wordings.NEUTRAL.atEnd(name), Wordings.TIME.atEnd(name))) {
            name = word.rest();
        }
        return names(name) ? withoutFirstWords(PUNCTUATION.matcher(name).replaceAll("")) : "";
    }

    /** 全年保障全市 → 全市. */
    private static String withoutFirstWords(String name) {
        Spellings<String> words = FIRST_WORDS.stream()
                .filter(role -> role.at(name, 0) != null)
                .findFirst()
                .orElse(null);
        if (words == null) {
            return name;
        }
        int length = words.at(name, 0).length();
        return length == name.length() ? name : withoutFirstWords(name.substring(length));
    }
}
