package org.fundperf.prose;

import java.math.BigDecimal;
import org.fundperf.prose.Phrase.Kind;

/** Numbers that say something about another figure: its growth, its budget's change, its share of the budget. */
final class Changes {

    private final Ledger ledger;
    private final Calendar calendar;
    private final Subject subject;
    private final Spoken spoken;
    /** The budget just read may be followed by the share of it: 完成预算5亿元的98%. */
    private Measure shareOf;

    Changes(Ledger ledger, Calendar calendar, Subject subject, Spoken spoken) {
        this.ledger = ledger;
        this.calendar = calendar;
        this.subject = subject;
        this.spoken = spoken;
    }

    /** Takes the share of the budget just read; false when this number is none. */
    boolean shareOfLast(Quantity quantity, String label) {
        Measure of = shareOf;
        shareOf = null;
        return of != null && quantity.ratio() && label.equals("的") && share(quantity, of, calendar.year());
    }

    boolean change(Phrase phrase, Quantity quantity) {
        Target of = spoken.about(phrase);
        if (of == null
                || (!phrase.side().isEmpty()
                        && !phrase.side().equals(of.measure().side()))
                || (phrase.sign() < 0 && quantity.value().signum() < 0)
                || calendar.comparesOtherPart()
                || !calendar.holds(of.measure().flow())) {
            return false;
        }
        String unit = quantity.ratio() ? "ratio" : of.measure().unitOf(quantity);
        Integer said = yearOfChange(phrase, of);
        Integer year = phrase.qualifier().dated() || unit == null ? said : spoken.yearThatGrew(of, said, quantity);
        boolean later = year != null && calendar.year() != null && year > calendar.year();
        if (later && !calendar.inPreviousYear()) {
            calendar.speakOf(year);
        }
        boolean onYearBefore = !phrase.qualifier().compared()
                || (calendar.comparedYear() != null && year != null && calendar.comparedYear() == year - 1);
        if (unit == null || !onYearBefore) {
            return false;
        }
        BigDecimal value = phrase.sign() < 0 ? quantity.value().negate() : quantity.value();
        subject.name(phrase.qualifier());
        Target thisYear = spoken.latest(of.code());
        boolean known = thisYear != null && year != null && year.equals(thisYear.year());
        ledger.growth(quantity.in(unit, value), of, known ? thisYear.value() : null, calendar, year, subject);
        spoken.turnTo(new Target(of.measure(), of.budget(), year, of.value(), of.part()));
        return true;
    }

    /** Growth belongs to the latest of the years compared, 2020年支出6亿元，2019年5亿元，增长20%, unless it has its own. */
    private Integer yearOfChange(Phrase phrase, Target of) {
        Target latest = spoken.latest(of.code());
        if (phrase.qualifier().dated() || phrase.measure() != null) {
            return calendar.year();
        }
        return latest != null && latest.laterThan(of) ? latest.year() : of.year();
    }

    boolean adjusted(Phrase phrase, Quantity quantity) {
        Target of = spoken.about(phrase);
        boolean ofBudget = of != null
                && (of.budget() || phrase.qualifier().budget())
                && !of.measure().count();
        Quantity figure = ofBudget ? of.measure().figure(quantity) : null;
        if (figure == null) {
            return false;
        }
        subject.name(phrase.qualifier());
        if (phrase.measure() != null) {
            spoken.turnTo(new Target(of.measure(), true, calendar.year(), null, false));
        }
        if (phrase.is(Kind.ADJUSTED)) {
            ledger.figure(figure, of.measure().budgeted() + "_adjusted", null, calendar, calendar.year(), subject);
        } else {
            BigDecimal value = phrase.sign() < 0 ? figure.value().negate() : figure.value();
            String code = of.measure().budgeted();
            ledger.figure(figure.in("yuan", value), "budget_adjustment", code, calendar, calendar.year(), subject);
        }
        return true;
    }

    boolean completion(Phrase phrase, Quantity quantity) {
        Target of = spoken.about(phrase);
        if (of == null) {
            return false;
        }
        subject.name(phrase.qualifier());
        Integer year = phrase.measure() != null ? calendar.year() : of.year();
        if (quantity.ratio()) {
            return share(quantity, of.measure(), year);
        }
        Quantity figure = of.measure().figure(quantity);
        if (figure == null) {
            return false;
        }
        ledger.figure(figure, of.measure().budgeted(), null, calendar, year, subject);
        shareOf = of.measure();
        return true;
    }

    private boolean share(Quantity quantity, Measure of, Integer year) {
        ledger.figure(quantity, "budget_completion_rate", of.code(), calendar, year, subject);
        return true;
    }
}
