package org.fundperf.prose;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundperf.prose.Phrase.Kind;

/** Decides what each number of a paragraph is a figure of, from the words around it and the figures before it. */
final class FigureReader {

    private static final Pattern END_OF_YEAR = Pattern.compile("^(?:年末|期末|年底)");
    private static final Pattern BALANCE = Pattern.compile("(?:^|[^\\p{IsHan}]|收支相抵|实现|尚有|尚|基金|[|])(?:结余|缺口|赤字|亏空)$");
    private static final Pattern ACHIEVED = Pattern.compile("实际|完成|执行|决算|实现");
    /** 结余由年初的, 收入由: the number behind is where a change began. */
    private static final Pattern FROM = Pattern.compile("(?:由|从|自)(?<opening>(?:年初|期初)(?:预算|批复)?)?的?$");

    private static final Pattern COMPARISON_ALONE = Pattern.compile("(?:与|同|和|比|较|相较于?|对比)?\\^\\p{IsHan}{0,6}");
    private static final Pattern PER_PERSON = Pattern.compile("(每人每月|每人每年|每人|人均)((?:为|是|达到?|由|从|[提增升][高加]?[到至])?)$");

    private final Ledger ledger;
    private final Calendar calendar;
    private final BigDecimal moneyFactor;
    private final Parts parts = new Parts();
    private final BudgetMood budget;
    private final Subject subject;
    private final Spoken spoken;
    private final Changes changes;
    private boolean ofPlan;
    /** 预计 stood in the sentence: what follows is expected too. */
    private boolean expected;

    /** @param moneyFactor of the unit of amounts without one; null when there is none */
    FigureReader(Ledger ledger, Calendar calendar, Headings section, BigDecimal moneyFactor) {
        this.ledger = ledger;
        this.calendar = calendar;
        this.subject = section.subject();
        this.budget = new BudgetMood(section.planned() ? calendar.year() : null);
        this.moneyFactor = moneyFactor;
        this.spoken = new Spoken(calendar);
        this.changes = new Changes(ledger, calendar, subject, spoken);
    }

    void startSentence() {
        calendar.startSentence();
        startSegment();
        expected = false;
        parts.end();
        budget.startSentence();
        spoken.startSentence();
        ledger.endGrowth();
    }

    void startSegment() {
        calendar.startSegment();
        spoken.startSegment();
    }

    /** Words that end at a mark without a number: they may name whose figures follow, or change what is spoken of. */
    void endClause(String label) {
        if (COMPARISON_ALONE.matcher(label).matches()) {
            calendar.keepBase();
        }
        calendar.endClause();
        if (!label.isEmpty() && (spoken.target() != null || LabelReader.mayName(label))) {
            Qualifier qualifier = QualifierReader.read(label, true);
            subject.name(qualifier);
            if (!qualifier.named() && !LabelReader.saysNothing(label)) {
                spoken.turnTo(null);
            }
        }
    }

    /** 同比分别增长5%和6%: one for each figure of the sentence, or for none. */
    void listChanges(int count) {
        spoken.listChanges(count);
    }

    void listParts() {
        parts.list(spoken.target(), ofPlan);
    }

    void openBracket(String label) {
        parts.open(label, spoken.target(), ofPlan, subject.copy());
    }

    /** The words that stood in front of the bracket, when no number in it took them. */
    String closeBracket() {
        Parts.Outside outside = parts.close();
        if (outside == null) {
            return "";
        }
        if (!outside.taken()) {
            spoken.turnTo(outside.target());
            subject.restore(outside.subject());
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
        // 1、 at a line's beginning and (1) are no amounts.
        Quantity quantity = label.isEmpty() ? written : withUnit(written);
        String own = spoken.turnToNext(label);
        return own == null ? readOne(quantity, label, behind) : readOne(quantity, own, behind);
    }

    private boolean readOne(Quantity quantityAsWritten, String label, Measure behind) {
        Quantity quantity = quantityAsWritten;
        if (quantity.unit().isEmpty() && !(quantity.scaled() && quantity.bare())) {
            return true;
        }
        if (changes.shareOfLast(quantity, label)) {
            return true;
        }
        String words = label.isEmpty() ? parts.takeLabel() : label;
        Matcher perPerson = PER_PERSON.matcher(words);
        if (quantity.unit().equals("yuan") && perPerson.find()) {
            String unit = perPerson.group(1).endsWith("月") ? "yuan_per_person_month" : "yuan_per_person";
            quantity = quantity.in(unit, quantity.value());
            words = words.substring(0, perPerson.start()) + perPerson.group(2);
        }
        if (END_OF_YEAR.matcher(words).find()) {
            calendar.startSegment();
        }
        Phrase phrase = from(balanceLeft(phrase(words, quantity, behind), words, quantity), words, quantity);
        boolean read = quantity.value() != null
                && quantity.exact()
                && !parts.ofPlan()
                && !(expected
                        && phrase.is(Kind.LEVEL)
                        && !ACHIEVED.matcher(words).find())
                && take(phrase, quantity);
        expected |= phrase.is(Kind.PLAN);
        ofPlan = !read && (phrase.is(Kind.PLAN) || words.contains("预算"));
        if (!read && quantity.unit().equals("yuan")) {
            spoken.unlist();
        }
        if (!read && !phrase.is(Kind.OTHER_CHANGE)) {
            subject.name(phrase.qualifier().named() ? phrase.qualifier() : QualifierReader.place(words));
            boolean named = phrase.measure() != null;
            spoken.turnTo(
                    named ? new Target(phrase.measure(), phrase.qualifier().budget(), null, null, false) : null);
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
            case CHANGE -> changes.change(phrase, quantity);
            case ADJUSTED, ADJUSTMENT -> changes.adjusted(phrase, quantity);
            case COMPLETION -> changes.completion(phrase, quantity);
            case MENTION, OTHER_CHANGE, PLAN, UNKNOWN -> false;
        };
    }

    private boolean level(Phrase phrase, Quantity quantity) {
        Measure measure = phrase.measure();
        Qualifier qualifier = phrase.qualifier();
        boolean part = parts.hold(measure, qualifier);
        boolean partOfItself = part && measure.code().equals(parts.headMeasure().code()) && !qualifier.named();
        if (partOfItself || !spoken.yearIsClear(part, qualifier) || !spoken.accountIsClear(measure, part, qualifier)) {
            return false;
        }
        if (!part) {
            parts.end();
        }
        if (!budget.isClear(measure, qualifier, part)) {
            return false;
        }
        if (measure.opening()) {
            calendar.compareWithOpening();
        }
        boolean compared = qualifier.compared() || measure.opening();
        Integer year = compared ? calendar.comparedYear() : calendar.year();
        if ((compared && year == null) || saidBefore(measure, qualifier, year)) {
            return false;
        }
        boolean budgeted = budget.of(measure, qualifier, part && parts.ofBudget(), year);
        Quantity figure = measure.figure(quantity);
        if (figure == null || !calendar.holds(measure.flow())) {
            return false;
        }
        subject.name(qualifier);
        Target next = new Target(measure, budgeted, year, figure.value(), part);
        record(next, figure);
        if (measure.negative()) {
            ledger.deficit();
        }
        budget.read(next, qualifier);
        if (!compared && !part && !budgeted) {
            spoken.list(next, qualifier);
        }
        boolean another =
                spoken.target() == null || !spoken.target().measure().code().equals(measure.code());
        if (!qualifier.compared()) {
            spoken.turnTo(next);
        } else if (another) {
            spoken.turnTo(new Target(measure, budgeted, calendar.year(), null, part));
        }
        return true;
    }

    /** 上年结余5亿元，滚存结余6亿元: both cannot be last year's. */
    private boolean saidBefore(Measure measure, Qualifier qualifier, Integer year) {
        Target said = spoken.latest(measure.code());
        return calendar.inPreviousYear()
                && !qualifier.dated()
                && !qualifier.named()
                && said != null
                && said.year() != null
                && said.year().equals(year);
    }

    /** 收入5亿元，支出3.8亿元，结余1.2亿元: a balance that does not say which is the year's when it is just what is left. */
    private Phrase balanceLeft(Phrase phrase, String words, Quantity quantity) {
        Target income = spoken.latest("income_total");
        Target expenditure = spoken.latest("expenditure_total");
        boolean open = phrase.is(Kind.UNKNOWN) && BALANCE.matcher(words).find();
        if (!open || income == null || expenditure == null || quantity.value() == null) {
            return phrase;
        }
        BigDecimal left = income.value().subtract(expenditure.value());
        boolean deficit = !words.endsWith("结余");
        BigDecimal apart = left.subtract(deficit ? quantity.value().negate() : quantity.value())
                .abs();
        boolean same = apart.compareTo(left.abs().movePointLeft(2)) <= 0
                && Objects.equals(income.year(), expenditure.year())
                && Objects.equals(income.year(), calendar.year());
        return same ? Phrase.of(Kind.LEVEL, deficit ? Measures.deficit() : Measures.balance(), Qualifier.NONE) : phrase;
    }

    /** 结余由年初的5亿元降至4亿元; 与2019年相比，收入由5亿元增至6亿元. */
    private Phrase from(Phrase phrase, String words, Quantity quantity) {
        Matcher from = FROM.matcher(words);
        if (!from.find() || phrase.is(Kind.LEVEL)) {
            return phrase;
        }
        Phrase level = LabelReader.read(words.substring(0, from.start()), parts.headMeasure(), quantity);
        if (!level.is(Kind.LEVEL) || level.measure() == null) {
            return phrase;
        }
        boolean opening = from.group("opening") != null;
        if (level.qualifier().budget()) {
            return opening ? level : phrase;
        }
        boolean known = opening ? !level.measure().flow() : calendar.compareWithBase();
        if (!known) {
            return phrase;
        }
        if (opening) {
            calendar.compareWithOpening();
        }
        return new Phrase(Kind.LEVEL, level.measure(), 1, "", level.qualifier().ofComparison());
    }

    /** 较上年5582人, 2019年4.8亿元: another year's figure of the measure before. */
    private boolean sameMeasure(Phrase phrase, Quantity quantity) {
        Target target = spoken.target();
        if (target == null) {
            return false;
        }
        Integer year = phrase.qualifier().compared() ? calendar.comparedYear() : calendar.year();
        Quantity figure = target.measure().figure(quantity);
        if (figure == null
                || year == null
                || year.equals(target.year())
                || !calendar.holds(target.measure().flow())) {
            return false;
        }
        record(new Target(target.measure(), target.budget(), year, figure.value(), target.part()), figure);
        if (calendar.inPreviousYear()) {
            calendar.startSegment();
        }
        return true;
    }

    /** 收入预算为1.2亿元，实际完成1.25亿元. */
    private boolean achieved(Quantity quantity) {
        Target target = spoken.target();
        Quantity figure = target != null && target.budget() ? target.measure().figure(quantity) : null;
        if (figure == null || !calendar.holds(target.measure().flow())) {
            return false;
        }
        Target actual = new Target(target.measure(), false, calendar.year(), figure.value(), target.part());
        record(actual, figure);
        spoken.turnTo(actual);
        return true;
    }

    private boolean reached(Phrase phrase, Quantity quantity) {
        Target of = spoken.about(phrase);
        Quantity figure = of == null ? null : of.measure().figure(quantity);
        if (figure == null || !calendar.holds(of.measure().flow())) {
            return false;
        }
        subject.name(phrase.qualifier());
        Target reached = new Target(of.measure(), of.budget(), calendar.year(), figure.value(), of.part());
        record(reached, figure);
        spoken.turnTo(reached);
        return true;
    }

    private void record(Target figure, Quantity quantity) {
        ledger.figure(quantity, figure.code(), null, calendar, figure.year(), subject);
        spoken.add(figure);
    }
}
