package org.fundperf.prose;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a paragraph has spoken of so far, as far as later figures depend on it. */
final class Spoken {

    private final Calendar calendar;
    private final Map<String, Target> latestInSentence = new HashMap<>();

    private final Map<List<Object>, BigDecimal> amounts = new HashMap<>();
    /** The sentence's own figures of one subject, in order. */
    private final List<Target> listed = new ArrayList<>();
    /** Those of them whose growth follows. */
    private final Deque<Target> growing = new ArrayDeque<>();

    private String growthWord = "";
    private Target target;
    private boolean thisYearSeen;
    private boolean yearsMixed;
    private boolean accountSpokenOf;

    Spoken(Calendar calendar) {
        this.calendar = calendar;
    }

    void startSentence() {
        startSegment();
        latestInSentence.clear();
        listed.clear();
        growing.clear();
    }

    void startSegment() {
        thisYearSeen = false;
        yearsMixed = false;
        accountSpokenOf = false;
    }

    /** The figure that words without a measure are about; null when nobody can tell. */
    Target target() {
        return target;
    }

    /** @param next null when what follows is about nothing that was read */
    void turnTo(Target next) {
        target = next;
    }

    /** What a phrase is about: its own measure, or the figure before; null when there is neither. */
    Target about(Phrase phrase) {
        return phrase.measure() == null
                ? target
                : new Target(phrase.measure(), phrase.qualifier().budget(), calendar.year(), null, false);
    }

    /** A figure that 分别增长 may be about; those of another fund or county before it are not. */
    void list(Target figure, Qualifier qualifier) {
        if (qualifier.named()) {
            listed.clear();
        }
        listed.add(figure);
    }

    /** An amount that nobody read may be one of those that grew. */
    void unlist() {
        listed.clear();
    }

    /** 收入5亿元，支出4亿元，分别增长5%和6%: as many as there are figures, or nobody knows whose they are. */
    void listChanges(int count) {
        growing.clear();
        if (listed.size() == count) {
            growing.addAll(listed);
        }
    }

    /** Turns to the figure whose growth the next number is; gives the number's words, null when none are listed. */
    String turnToNext(String label) {
        if (growing.isEmpty()) {
            return null;
        }
        target = growing.poll();
        Spellings.Found<String> growth = Wordings.GROWTH.atEnd(label);
        growthWord = growth == null ? growthWord : growth.wording();
        return growth == null ? growthWord : label.replace(Respectively.WORD, "");
    }

    /** 2021年支出6亿元。2020年支出5亿元，同比增加1亿元: the growth is the later year's when the two amounts say so. */
    Integer yearThatGrew(Target of, Integer year, Quantity growth) {
        BigDecimal before = amounts.get(key(of, year));
        BigDecimal after = year == null ? null : amounts.get(key(of, year + 1));
        return before != null && after != null && GrowthUnit.grew(before, after, growth) ? year + 1 : year;
    }

    private static List<Object> key(Target of, Integer year) {
        return year == null ? List.of() : List.of(of.code(), year);
    }

    void add(Target figure) {
        if (figure.year() != null) {
            amounts.put(key(figure, figure.year()), figure.value());
        }
        Target latest = latestInSentence.get(figure.code());
        if (latest == null || !latest.laterThan(figure)) {
            latestInSentence.put(figure.code(), figure);
        }
    }

    /** The sentence's figure of the latest year; null when it has none of this measure. */
    Target latest(String code) {
        return latestInSentence.get(code);
    }

    /** 统筹基金当期结余1亿元，累计结余3亿元: the second is not plainly the whole fund's. */
    boolean accountIsClear(Measure measure, boolean part, Qualifier qualifier) {
        boolean clear = part
                || !accountSpokenOf
                || !measure.money()
                || measure.ofAccount()
                || qualifier.dated()
                || qualifier.actual()
                || qualifier.named();
        accountSpokenOf = !part && (measure.ofAccount() || !clear);
        return clear;
    }

    /** Two years in turn, 收入5亿元，上年收入4亿元，支出3亿元: nobody can tell whose the third is. */
    boolean yearIsClear(boolean part, Qualifier qualifier) {
        if (part || qualifier.compared()) {
            return true;
        }
        boolean clear = qualifier.dated() || !yearsMixed;
        thisYearSeen |= !calendar.inPreviousYear();
        yearsMixed = calendar.inPreviousYear() && thisYearSeen;
        return clear;
    }
}
