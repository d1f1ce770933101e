package org.fundperf.prose;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundperf.prose.Phrase.Kind;
import org.fundperf.prose.Spellings.Found;

/** Reads the words between the last mark and a number. */
final class LabelReader {

    private static final Pattern ORDINAL =
            Pattern.compile("^[、:'\"“”和及与]*(?:[一二三四五六七八九十]{1,3}是|其[一二三四五]|第[一二三四五六七八九十]|[一二三四五六七八九十]{1,2}、)?[、:,]*");
    private static final Pattern SHARE_OF_BUDGET = Pattern.compile(
            "(?:完成|占|相当于|达到|(?<!下)达|为)了?(?:[|]|全年|年度|本年度?|当年|今年|年初|调整后?|批复|下达|基金|计划|的|(?<side>收入|支出))*预算(?<behind>收入|支出)?(?:总额|总数|数|任务|目标|计划)?的?$");
    private static final Pattern RATE_OF_BUDGET =
            Pattern.compile("(?:(?<side>收入|支出)?预算(?<behind>收入|支出)?)(?:执行|完成)(?:率|进度)$|^执行(?:率|进度)$");
    /** Alone, behind the budget's own figure. */
    private static final Pattern ADJUSTED_BUDGET = Pattern.compile("^(?:[|]|年中|当年|全年)*(?:调整|变更)后?的?预算(?:数|为|总额)*$");

    private static final Pattern ADJUSTED_IN_FRONT = Pattern.compile("(?:调整|变更)后的?$");
    private static final Pattern INITIAL = Pattern.compile("年初(?:下达|批复|安排|核定|确定|编制)?的?$");
    private static final Pattern MIDYEAR = Pattern.compile("^(?:年中|中期|后)$");
    private static final Pattern BUDGET_BEHIND =
            Pattern.compile("(?<adjusted>调整后?的?)?(?<kind>预算|决算)(?:数|总额|金额|安排数?|规模)?$");
    private static final Pattern INSURANCE =
            Pattern.compile("(?:(?:城乡居民|城镇职工|企业职工|城镇企业职工|机关事业单位|职工|居民)?(?:基本)?(?:养老|医疗)|失业|工伤)保险");
    private static final Pattern FROM = Pattern.compile("(?:由|从|自)$");
    private static final Pattern COMPARING = Pattern.compile("(?:较|比|与|同|和|由|从|跟|自)$");

    /** 比上年决算数. */
    private static final Pattern BASE = Pattern.compile("([|^年度期])(?:决算|执行|完成|实际)数$");

    private static final Pattern DATE_BEHIND = Pattern.compile("[|^]的?$");

    private final Measure head;
    private final Quantity quantity;

    private LabelReader(Measure head, Quantity quantity) {
        this.head = head;
        this.quantity = quantity;
    }

    /**
     * @param label with a mark for each date, as {@link QualifierReader} has them
     * @param head the measure whose parts are being listed; null when none are
     * @param quantity the number behind the label
     */
    static Phrase read(String label, Measure head, Quantity quantity) {
        return new LabelReader(head, quantity).read(ORDINAL.matcher(label).replaceFirst(""));
    }

    private Phrase read(String label) {
        if (Wordings.PLAN.standsIn(label)) {
            return Phrase.PLAN;
        }
        if (Wordings.OTHER_MATTER.standsIn(label)) {
            return Phrase.UNKNOWN;
        }
        String words = Wordings.CONNECTOR.strip(label);
        if (Wordings.APPROXIMATE.ends(words)) {
            Phrase about = measured(Wordings.APPROXIMATE.strip(words));
            return about.measure() == null ? Phrase.UNKNOWN : about.as(Kind.MENTION);
        }
        Phrase phrase = completion(words);
        phrase = phrase == null ? level(label) : phrase;
        phrase = phrase == null ? changed(words) : phrase;
        return phrase == null ? measured(label) : phrase;
    }

    private Phrase completion(String words) {
        Matcher matcher = SHARE_OF_BUDGET.matcher(words);
        if (!matcher.find()) {
            matcher = RATE_OF_BUDGET.matcher(words);
            if (!matcher.find()) {
                return null;
            }
        }
        String side = matcher.group("side") != null ? matcher.group("side") : matcher.group("behind");
        String rest = words.substring(0, matcher.start());
        if (side != null) {
            Measure total = Measures.total(side.equals("收入") ? "income" : "expenditure");
            Qualifier qualifier = QualifierReader.read(rest, false);
            return qualifier.fits() ? Phrase.of(Kind.COMPLETION, total, qualifier) : Phrase.UNKNOWN;
        }
        Phrase of = about(rest);
        return of == null ? Phrase.UNKNOWN : of.as(Kind.COMPLETION);
    }

    /** 增加到 and 调整为, which end in what is a connector elsewhere. */
    private Phrase level(String label) {
        String words = DATE_BEHIND.matcher(label).replaceFirst("");
        Found<String> reaches = Wordings.REACHES.atEnd(words);
        if (reaches != null) {
            return orUnknown(about(withoutComparison(reaches.rest())), Kind.REACHED);
        }
        if (ADJUSTED_BUDGET.matcher(words).matches()) {
            return Phrase.of(Kind.ADJUSTED, null, Qualifier.NONE);
        }
        Found<String> adjusts = Wordings.ADJUSTS.atEnd(words);
        return adjusts == null
                ? null
                : orUnknown(about(MIDYEAR.matcher(adjusts.rest()).replaceFirst("")), Kind.ADJUSTED);
    }

    /** Growth and changes of the budget: their words end the label. */
    private Phrase changed(String words) {
        Found<String> adjustment = Wordings.ADJUSTMENT.atEnd(words);
        if (adjustment != null) {
            return signed(orUnknown(about(adjustment.rest()), Kind.ADJUSTMENT), adjustment.meaning());
        }
        Found<String> growth = Wordings.GROWTH.atEnd(words);
        if (growth == null) {
            return null;
        }
        String rest = Wordings.COMPARED.strip(growth.rest());
        if (Wordings.OTHER_BASE.ends(growth.rest()) || Wordings.OTHER_BASE.ends(rest)) {
            boolean alone = Wordings.OTHER_BASE.strip(rest).isEmpty();
            return alone ? Phrase.of(Kind.OTHER_CHANGE, null, Qualifier.NONE) : Phrase.UNKNOWN;
        }
        Phrase change = orUnknown(about(withoutComparison(growth.rest())), Kind.CHANGE);
        boolean compared = words.indexOf(QualifierReader.COMPARISON) >= 0;
        boolean dated = words.indexOf(QualifierReader.DATE) >= 0;
        return signed(behindDate(change, compared, dated), growth.meaning());
    }

    private static Phrase orUnknown(Phrase about, Kind kind) {
        return about == null ? Phrase.UNKNOWN : about.as(kind);
    }

    /** @param meaning up or down, and a side when the word says it */
    private static Phrase signed(Phrase phrase, String meaning) {
        int colon = meaning.indexOf(':');
        String side = colon < 0 ? "" : meaning.substring(colon + 1);
        return new Phrase(
                phrase.kind(), phrase.measure(), meaning.startsWith("down") ? -1 : 1, side, phrase.qualifier());
    }

    /** 参保人数较上年 → 参保人数. */
    private static String withoutComparison(String words) {
        String rest = BASE.matcher(Wordings.COMPARED.strip(words)).replaceFirst("$1");
        Found<String> date = Wordings.TIME.atEnd(rest);
        if (date != null) {
            return withoutComparison(date.rest());
        }
        int last = rest.length() - 1;
        boolean mark = last >= 0 && "|^".indexOf(rest.charAt(last)) >= 0;
        return mark
                ? withoutComparison(COMPARING.matcher(rest.substring(0, last)).replaceFirst(""))
                : rest;
    }

    /** What is spoken of: a measure; no measure when the words say nothing; null when nobody knows what they say. */
    private Phrase about(String words) {
        Qualifier nothing = QualifierReader.read(words, !quantity.scaled());
        if (nothing.fits() && nothing.empty() && nothing.growth() == null) {
            return Phrase.of(Kind.MENTION, null, nothing);
        }
        Phrase measured = measured(words);
        return measured.measure() == null ? null : measured;
    }

    /** The measure that ends the label, behind words and dates that may stand between it and the number. */
    private Phrase measured(String label) {
        String words = label;
        boolean compared = false;
        boolean dated = false;
        while (true) {
            Phrase phrase = measureAtEnd(words);
            if (phrase != null) {
                return phrase.measure() == null ? phrase : behindDate(phrase, compared, dated);
            }
            Found<String> date = Wordings.TIME.atEnd(words);
            Found<String> word = Wordings.CONNECTOR.atEnd(words);
            int last = words.length() - 1;
            if (last >= 0 && "|^".indexOf(words.charAt(last)) >= 0) {
                boolean comparison = words.charAt(last) == QualifierReader.COMPARISON;
                compared |= comparison;
                dated |= !comparison;
                words = words.substring(0, last);
                words = compared ? COMPARING.matcher(words).replaceFirst("") : words;
            } else if (date != null) {
                words = date.rest();
            } else if (word != null) {
                words = word.rest();
            } else if (FROM.matcher(words).find()) {
                Phrase mention = measured(FROM.matcher(words).replaceFirst(""));
                return mention.measure() == null ? Phrase.UNKNOWN : mention.as(Kind.MENTION);
            } else {
                boolean onlyDate = (dated || compared) && words.isEmpty();
                Qualifier achieved = QualifierReader.read(label, false);
                if (!compared && achieved.empty() && achieved.actual()) {
                    return Phrase.of(Kind.ACHIEVED, null, achieved);
                }
                return onlyDate
                        ? behindDate(Phrase.of(Kind.LEVEL, null, Qualifier.NONE), compared, dated)
                        : Phrase.UNKNOWN;
            }
        }
    }

    private static Phrase behindDate(Phrase phrase, boolean compared, boolean dated) {
        Qualifier qualifier = phrase.qualifier();
        qualifier = dated ? qualifier.onDate() : qualifier;
        qualifier = compared ? qualifier.ofComparison() : qualifier;
        return new Phrase(phrase.kind(), phrase.measure(), phrase.sign(), phrase.side(), qualifier);
    }

    /** Null when no wording ends the words; without measure when one does that is part of something longer. */
    private Phrase measureAtEnd(String words) {
        Matcher budget = BUDGET_BEHIND.matcher(words);
        boolean behind = budget.find();
        boolean budgeted = behind && budget.group("kind").equals("预算");
        Found<List<Measure>> found = Measures.atEnd(behind ? words.substring(0, budget.start()) : words);
        if (found == null) {
            return null;
        }
        Measure measure = Measures.choose(found.meaning(), head, quantity);
        if (measure == null) {
            return Phrase.UNKNOWN;
        }
        boolean grouped = measure.count() || measure.standard();
        Matcher adjusted = ADJUSTED_IN_FRONT.matcher(found.rest());
        boolean inFront = adjusted.find();
        if (budgeted && (inFront || budget.group("adjusted") != null)) {
            Qualifier of =
                    QualifierReader.read(inFront ? found.rest().substring(0, adjusted.start()) : found.rest(), false);
            return of.fits() ? Phrase.of(Kind.ADJUSTED, measure, of.budgeted()) : Phrase.UNKNOWN;
        }
        Qualifier qualifier = budgeted ? initial(found, grouped) : qualifier(found, grouped);
        if (!qualifier.fits()) {
            return budgeted ? adjustmentInFront(measure, found.rest()) : Phrase.UNKNOWN;
        }
        if (qualifier.growth() != null) {
            return signed(Phrase.of(Kind.CHANGE, measure, qualifier), Wordings.GROWTH.meaning(qualifier.growth()));
        }
        return Phrase.of(Kind.LEVEL, measure, budgeted ? qualifier.budgeted() : qualifier);
    }

    /** 年初下达支出预算. */
    private static Qualifier initial(Found<List<Measure>> found, boolean grouped) {
        Matcher initial = INITIAL.matcher(found.rest());
        return initial.find()
                ? QualifierReader.read(found.rest().substring(0, initial.start()), false)
                : qualifier(found, grouped);
    }

    /** The words in front of a wording; the fund that 失业保险费收入 names belongs to them. */
    private static Qualifier qualifier(Found<List<Measure>> found, boolean grouped) {
        Qualifier qualifier = QualifierReader.read(found.rest(), grouped);
        Matcher fund = INSURANCE.matcher(found.wording());
        if (!fund.find()) {
            return qualifier;
        }
        return qualifier.fits()
                ? qualifier.ofFund(fund.group())
                : QualifierReader.read(found.rest() + fund.group(), grouped);
    }

    /** 调减支出预算. */
    private static Phrase adjustmentInFront(Measure measure, String words) {
        Found<String> adjustment = Wordings.ADJUSTMENT.atEnd(Wordings.CONNECTOR.strip(words));
        if (adjustment == null) {
            return Phrase.UNKNOWN;
        }
        Qualifier qualifier = QualifierReader.read(adjustment.rest(), false);
        return qualifier.fits()
                ? signed(Phrase.of(Kind.ADJUSTMENT, measure, qualifier.budgeted()), adjustment.meaning())
                : Phrase.UNKNOWN;
    }

    /** Whether words between two figures say nothing that the second could be about. */
    static boolean saysNothing(String label) {
        Qualifier qualifier = QualifierReader.read(withoutComparison(label), true);
        return qualifier.fits() && qualifier.growth() == null;
    }

    /** Whether words may end in a name; asked before they are read, since most clauses of a report do not. */
    static boolean mayName(String label) {
        return Wordings.FUND.ends(label) || Wordings.REGION.ends(label);
    }
}
