package org.fundperf.prose;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundperf.prose.Phrase.Kind;

/** Decides what each number of a paragraph is a figure of, from the words around it and the figures before it. */
final class FigureReader {

    private static final Pattern PER_PERSON = Pattern.compile("(每人每月|每人每年|每人|人均)((?:为|是|达到?|由|从|[提增升][高加]?[到至])?)$");

    private final Ledger ledger;
    private final Calendar calendar;
    private final BigDecimal moneyFactor;
    private final Parts parts = new Parts();
    private final BudgetMood budget = new BudgetMood();
    private final Subject subject;
    private final Map<String, Target> latestInSentence = new HashMap<>();

    private Target target;
    private boolean ofPlan;
    private Measure shareOf;
    private boolean thisYearSeen;
    private boolean yearsMixed;
    private boolean accountSpokenOf;

    /** @param moneyFactor of the unit of amounts without one; null when there is none */
    FigureReader(Ledger ledger, Calendar calendar, Subject subject, BigDecimal moneyFactor) {
        this.ledger = ledger;
        this.calendar = calendar;
        this.subject = subject;
        this.moneyFactor = moneyFactor;
    }

    Parts parts() {
        return parts;
    }

    void startSentence() {
        calendar.startSentence();
        startSegment();
        parts.end();
        budget.startSentence();
        latestInSentence.clear();
        ledger.endGrowth();
    }

    void startSegment() {
        calendar.startSegment();
        thisYearSeen = false;
        yearsMixed = false;
        accountSpokenOf = false;
    }

    /** Words that end at a mark without a number: they may name whose figures follow, or change what is spoken of. */
    void endClause(String label) {
        calendar.endClause();
        if (!label.isEmpty() && (target != null || LabelReader.mayName(label))) {
            Qualifier qualifier = QualifierReader.read(label, true);
            subject.name(qualifier);
            if (target != null && !qualifier.named() && !LabelReader.saysNothing(label)) {
                target = null;
            }
        }
    }

    void listParts() {
        parts.list(target, ofPlan);
    }

    void openBracket(String label) {
        parts.open(label, target, ofPlan);
    }

    /** The words that stood in front of the bracket, when no number in it took them. */
    String closeBracket() {
        Parts.Outside outside = parts.close();
        if (outside == null) {
            return "";
        }
        if (!outside.taken()) {
            target = outside.target();
        }
        return outside.label();
    }

    /**
     * Takes a number.
     *
     * @param behind the measure that the words behind the number name; null when they name none
     * @return whether it was read, or is of no interest
     */
    boolean read(Quantity written, String label, Measure behind) {
        Quantity quantity = withUnit(written);
        if (quantity.unit().isEmpty() && !(quantity.scaled() && quantity.bare())) {
            return true;
        }
        if (shareOf != null && quantity.ratio() && label.equals("的")) {
            return share(quantity, shareOf, calendar.year());
        }
        shareOf = null;
        String words = label.isEmpty() ? parts.takeLabel() : label;
        Matcher perPerson = PER_PERSON.matcher(words);
        if (quantity.unit().equals("yuan") && perPerson.find()) {
            String unit = perPerson.group(1).endsWith("月") ? "yuan_per_person_month" : "yuan_per_person";
            quantity = quantity.in(unit, quantity.value());
            words = words.substring(0, perPerson.start()) + perPerson.group(2);
        }
        Phrase phrase = phrase(words, quantity, behind);
        boolean read = quantity.value() != null && quantity.exact() && !parts.ofPlan() && take(phrase, quantity);
        ofPlan = !read && (phrase.is(Kind.PLAN) || words.contains("预算"));
        if (!read) {
            subject.name(phrase.qualifier().named() ? phrase.qualifier() : QualifierReader.place(words));
            target = phrase.measure() == null
                    ? null
                    : new Target(phrase.measure(), phrase.qualifier().budget(), null, null, false);
        }
        return read || quantity.ratio() || quantity.unit().equals("month");
    }

    private Quantity withUnit(Quantity quantity) {
        boolean bareMoney = moneyFactor != null
                && quantity.value() != null
                && quantity.unit().isEmpty()
                && quantity.bare();
        return bareMoney && !quantity.scaled()
                ? quantity.in("yuan", quantity.value().multiply(moneyFactor))
                : quantity;
    }

    private Phrase phrase(String words, Quantity quantity, Measure behind) {
        Phrase phrase = LabelReader.read(words, parts.headMeasure(), quantity);
        boolean open = phrase.is(Kind.UNKNOWN) || (phrase.is(Kind.CHANGE) && phrase.measure() == null);
        if (behind == null || !open) {
            return phrase;
        }
        if (phrase.is(Kind.CHANGE)) {
            return new Phrase(Kind.CHANGE, behind, phrase.sign(), phrase.side(), phrase.qualifier());
        }
        Qualifier qualifier = QualifierReader.read(Wordings.CONNECTOR.strip(words), true);
        return qualifier.fits() && qualifier.growth() == null ? Phrase.of(Kind.LEVEL, behind, qualifier) : phrase;
    }

    private boolean take(Phrase phrase, Quantity quantity) {
        return switch (phrase.kind()) {
            case LEVEL -> phrase.measure() == null ? sameMeasure(phrase, quantity) : level(phrase, quantity);
            case ACHIEVED -> achieved(quantity);
            case REACHED -> reached(phrase, quantity);
            case CHANGE -> change(phrase, quantity);
            case ADJUSTED, ADJUSTMENT -> adjusted(phrase, quantity);
            case COMPLETION -> completion(phrase, quantity);
            case MENTION, PLAN, UNKNOWN -> false;
        };
    }

    private boolean level(Phrase phrase, Quantity quantity) {
        Measure measure = phrase.measure();
        Qualifier qualifier = phrase.qualifier();
        boolean part = parts.hold(measure, qualifier);
        boolean partOfItself = part && measure.code().equals(parts.headMeasure().code()) && !qualifier.named();
        if (partOfItself || !yearIsClear(part, qualifier) || !accountIsClear(measure, part, qualifier)) {
            return false;
        }
        if (!part) {
            parts.end();
        }
        if (!budget.isClear(measure, qualifier, part)) {
            return false;
        }
        boolean budgeted = budget.of(measure, qualifier, part && parts.ofBudget());
        Integer year = qualifier.compared() ? calendar.comparedYear() : calendar.year();
        if (qualifier.compared() && year == null) {
            return false;
        }
        Quantity figure = figure(measure, quantity);
        if (figure == null || !calendar.holds(measure.flow())) {
            return false;
        }
        subject.name(qualifier);
        Target next = new Target(measure, budgeted, year, figure.value(), part);
        record(next, figure, next.code());
        budget.read(next, qualifier);
        target = qualifier.compared() && target != null ? target : next;
        return true;
    }

    /** 统筹基金当期结余1亿元，累计结余3亿元: the second is not plainly the whole fund's. */
    private boolean accountIsClear(Measure measure, boolean part, Qualifier qualifier) {
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
    private boolean yearIsClear(boolean part, Qualifier qualifier) {
        if (part || qualifier.compared()) {
            return true;
        }
        boolean clear = qualifier.dated() || !yearsMixed;
        thisYearSeen |= !calendar.inPreviousYear();
        yearsMixed = calendar.inPreviousYear() && thisYearSeen;
        return clear;
    }

    /** 较上年5582人, 2019年4.8亿元: another year's figure of the measure before. */
    private boolean sameMeasure(Phrase phrase, Quantity quantity) {
        if (target == null) {
            return false;
        }
        Integer year = phrase.qualifier().compared() ? calendar.comparedYear() : calendar.year();
        Quantity figure = figure(target.measure(), quantity);
        if (figure == null
                || year == null
                || year.equals(target.year())
                || !calendar.holds(target.measure().flow())) {
            return false;
        }
        record(
                new Target(target.measure(), target.budget(), year, figure.value(), target.part()),
                figure,
                target.code());
        if (calendar.inPreviousYear()) {
            calendar.startSegment();
        }
        return true;
    }

    /** 收入预算为1.2亿元，实际完成1.25亿元. */
    private boolean achieved(Quantity quantity) {
        Quantity figure = target != null && target.budget() ? figure(target.measure(), quantity) : null;
        if (figure == null || !calendar.holds(target.measure().flow())) {
            return false;
        }
        target = new Target(target.measure(), false, calendar.year(), figure.value(), target.part());
        record(target, figure, target.code());
        return true;
    }

    private boolean reached(Phrase phrase, Quantity quantity) {
        Target of = of(phrase);
        Quantity figure = of == null ? null : figure(of.measure(), quantity);
        if (figure == null || !calendar.holds(of.measure().flow())) {
            return false;
        }
        subject.name(phrase.qualifier());
        target = new Target(of.measure(), of.budget(), calendar.year(), figure.value(), of.part());
        record(target, figure, target.code());
        return true;
    }

    private boolean change(Phrase phrase, Quantity quantity) {
        Target of = of(phrase);
        if (of == null
                || (!phrase.side().isEmpty()
                        && !phrase.side().equals(of.measure().side()))
                || (phrase.sign() < 0 && quantity.value().signum() < 0)
                || !calendar.holds(of.measure().flow())) {
            return false;
        }
        String unit = quantity.ratio() ? "ratio" : of.measure().unitOf(quantity);
        Integer year = yearOfChange(phrase, of);
        boolean onYearBefore = !phrase.qualifier().compared()
                || (calendar.comparedYear() != null && year != null && calendar.comparedYear() == year - 1);
        if (unit == null || !onYearBefore) {
            return false;
        }
        BigDecimal value = phrase.sign() < 0 ? quantity.value().negate() : quantity.value();
        subject.name(phrase.qualifier());
        Target thisYear = latestInSentence.get(of.code());
        boolean known = thisYear != null && year != null && year.equals(thisYear.year());
        ledger.growth(quantity.in(unit, value), of, known ? thisYear.value() : null, calendar, year, subject);
        target = new Target(of.measure(), of.budget(), year, of.value(), of.part());
        return true;
    }

    /** Growth belongs to the latest of the years compared, 2020年支出6亿元，2019年5亿元，增长20%, unless it has its own. */
    private Integer yearOfChange(Phrase phrase, Target of) {
        Target latest = latestInSentence.get(of.code());
        if (phrase.qualifier().dated() || phrase.measure() != null) {
            return calendar.year();
        }
        return latest != null && latest.laterThan(of) ? latest.year() : of.year();
    }

    private boolean adjusted(Phrase phrase, Quantity quantity) {
        Target of = of(phrase);
        boolean ofBudget = of != null
                && (of.budget() || phrase.qualifier().budget())
                && !of.measure().count();
        Quantity figure = ofBudget ? figure(of.measure(), quantity) : null;
        if (figure == null) {
            return false;
        }
        subject.name(phrase.qualifier());
        if (phrase.is(Kind.ADJUSTED)) {
            ledger.figure(figure, of.measure().budgeted() + "_adjusted", null, calendar, calendar.year(), subject);
        } else {
            BigDecimal value = phrase.sign() < 0 ? figure.value().negate() : figure.value();
            String code = of.measure().budgeted();
            ledger.figure(figure.in("yuan", value), "budget_adjustment", code, calendar, calendar.year(), subject);
        }
        return true;
    }

    private boolean completion(Phrase phrase, Quantity quantity) {
        Target of = of(phrase);
        if (of == null) {
            return false;
        }
        subject.name(phrase.qualifier());
        Integer year = phrase.measure() != null ? calendar.year() : of.year();
        if (quantity.ratio()) {
            return share(quantity, of.measure(), year);
        }
        Quantity figure = figure(of.measure(), quantity);
        if (figure == null) {
            return false;
        }
        ledger.figure(figure, of.measure().budgeted(), null, calendar, year, subject);
        shareOf = of.measure();
        return true;
    }

    private boolean share(Quantity quantity, Measure of, Integer year) {
        shareOf = null;
        ledger.figure(quantity, "budget_completion_rate", of.code(), calendar, year, subject);
        return true;
    }

    private Target of(Phrase phrase) {
        Measure measure = phrase.measure();
        return measure == null
                ? target
                : new Target(measure, phrase.qualifier().budget(), calendar.year(), null, false);
    }

    /** The number in the measure's unit and sign; null when it cannot be one of it. */
    private static Quantity figure(Measure measure, Quantity quantity) {
        String unit = measure.unitOf(quantity);
        boolean negative = quantity.value().signum() < 0;
        if (unit == null || (negative && (measure.negative() || !measure.mayBeNegative()))) {
            return null;
        }
        return quantity.in(unit, measure.negative() ? quantity.value().negate() : quantity.value());
    }

    private void record(Target figure, Quantity quantity, String code) {
        ledger.figure(quantity, code, null, calendar, figure.year(), subject);
        Target latest = latestInSentence.get(code);
        if (latest == null || !latest.laterThan(figure)) {
            latestInSentence.put(code, figure);
        }
    }
}
