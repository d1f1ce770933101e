package org.fundperf.prose;

import java.util.HashMap;
import java.util.Map;

/** What a paragraph has spoken of so far, as far as later figures depend on it. */
final class Spoken {

    private final Calendar calendar;
    private final Map<String, Target> latestInSentence = new HashMap<>();

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

    void add(Target figure) {
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
