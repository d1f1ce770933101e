package org.fundperf.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fundperf.prose.StatementLabel.Says;

/** Reads the labels of a fund statement's figures. A label that is not understood to its end leaves its figures unread. */
public final class StatementReader {

    private static final Pattern TOTAL = Pattern.compile("(?:全[省市县区州盟旗]|各项|基金|社会保险基金|社保基金)?(?:合计|总计|小计|共计|汇总)");
    private static final Pattern OPEN_BALANCE = Pattern.compile("(?:基金)?结余");
    private static final Pattern MARKS = Pattern.compile("[|^](?:(?:上|去|上一)年度?)?(?:同期|末|底)?|截至|截止|本期累计|年末|期末|累计");

    private final ProseContext context;
    private final boolean planned;
    private Measure side;

    /** @param context year, part of the year and title of the statement */
    public StatementReader(ProseContext context) {
        this.context = context;
        this.planned = new Headings(context).planned();
    }

    /**
     * What the labels of one figure say.
     *
     * @param headings of its column, the topmost first
     * @param labels of its row, the outermost first
     * @return nothing when they leave open what it is
     */
    public Optional<StatementEntry> read(List<String> headings, List<String> labels) {
        Gathered gathered = new Gathered(new Calendar(context.year(), context.asOf()));
        boolean understood =
                headings.stream().allMatch(gathered::add) && labels.stream().allMatch(gathered::add);
        return understood ? gathered.entry() : Optional.empty();
    }

    /** What was said so far. */
    private final class Gathered {

        private final Calendar calendar;
        private final List<String> names = new ArrayList<>();
        private Says says;
        private Measure measure;
        private boolean openBalance;
        private boolean budgeted;
        private boolean total;
        private boolean dated;
        /** 上年结余 under 上年数: two years back, or one. */
        private boolean twiceBefore;

        Gathered(Calendar calendar) {
            this.calendar = calendar;
        }

        boolean add(String text) {
            StatementLabel label = StatementLabel.of(text);
            if (label.is(Says.ORDINAL) || label.is(Says.OTHER)) {
                return false;
            }
            if (label.is(Says.IGNORE)) {
                return true;
            }
            if (label.says() != null) {
                boolean both = says != null && says != label.says();
                says = label.says();
                return !both && words(label.rest());
            }
            return words(label.rest());
        }

        private boolean words(String rest) {
            String words = withoutDates(rest);
            if (Wordings.TIME.strip(MARKS.matcher(words).replaceAll("")).isEmpty()) {
                return true;
            }
            if (TOTAL.matcher(words).matches()) {
                total = true;
                return true;
            }
            if (OPEN_BALANCE.matcher(words).matches()) {
                openBalance = true;
                return measure == null;
            }
            return measured(words) || named(words);
        }

        private boolean measured(String words) {
            Quantity money = new Quantity(0, 0, BigDecimal.ONE, "yuan", true, false, true);
            Phrase phrase = LabelReader.read(words, measure != null && measure.total() ? measure : side, money);
            boolean adjusted = phrase.is(Phrase.Kind.ADJUSTED);
            if (phrase.measure() == null || !(phrase.is(Phrase.Kind.LEVEL) || adjusted)) {
                return false;
            }
            Measure next = phrase.measure();
            boolean fits = measure == null
                    || measure.code().equals(next.code())
                    || (measure.total() && measure.side().equals(next.side()));
            // 三、结余 heads the balances that follow.
            openBalance &= !next.side().equals("balance");
            measure = next;
            side = next.total() ? next : side;
            says = adjusted ? Says.ADJUSTED : says;
            Qualifier qualifier = phrase.qualifier();
            budgeted |= qualifier.budget();
            name(qualifier.region());
            name(qualifier.fund().isEmpty() ? qualifier.fundOfMeasure() : qualifier.fund());
            return fits && !openBalance;
        }

        /** Words without a measure name a fund or a region, or nobody knows what they say. */
        private boolean named(String words) {
            name(words);
            return Measures.atEnd(words) == null;
        }

        private void name(String words) {
            if (!words.isEmpty()) {
                names.add(words);
            }
        }

        /** The label with a mark for each date, as running text has it. */
        private String withoutDates(String label) {
            TimeScanner times = new TimeScanner(label);
            StringBuilder words = new StringBuilder();
            int at = 0;
            while (at < label.length()) {
                TimeMark mark = times.scan(at, words);
                if (mark == null) {
                    words.append(label.charAt(at++));
                    continue;
                }
                String word = mark.year() == null ? mark.word() : "";
                // 本年收支结余 under 上年数 is the other year's own.
                boolean ofColumn =
                        mark.meaning().equals("stated") || mark.meaning().equals("current");
                if (!ofColumn) {
                    dated |= mark.year() != null;
                    twiceBefore |= mark.meaning().equals("previous") && calendar.inPreviousYear();
                    calendar.apply(mark);
                }
                words.append(ofColumn ? word : QualifierReader.DATE + word);
                at = mark.end();
            }
            return words.toString();
        }

        private Optional<StatementEntry> entry() {
            if (openBalance && says == null) {
                return calendar.inPreviousYear() || planned || budgeted
                        ? Optional.empty()
                        : Optional.of(of(StatementEntry.OPEN_BALANCE, null, "yuan"));
            }
            if (measure == null || twiceBefore || !calendar.holds(measure.flow())) {
                return Optional.empty();
            }
            if (measure.opening()) {
                calendar.compareWithOpening();
            }
            Says meaning = says != null ? says : budgeted || planned ? Says.BUDGET : Says.EXECUTED;
            boolean future = dated && context.year() != null && calendar.year() > context.year();
            return meaning == Says.EXECUTED && future ? Optional.empty() : entry(meaning);
        }

        private Optional<StatementEntry> entry(Says meaning) {
            boolean growthOfPlan = planned && (meaning == Says.GROWTH_RATE || meaning == Says.GROWTH_AMOUNT);
            boolean plan = meaning == Says.BUDGET || meaning == Says.ADJUSTED || meaning == Says.ADJUSTMENT;
            if (growthOfPlan || (measure.opening() && meaning != Says.EXECUTED) || (plan && !plannable())) {
                return Optional.empty();
            }
            String unit = measure.unit();
            return Optional.ofNullable(
                    switch (meaning) {
                        case EXECUTED -> of(measure.code(), null, unit);
                        case BUDGET -> of(measure.budgeted(), null, unit);
                        case ADJUSTED -> of(measure.budgeted() + "_adjusted", null, unit);
                        case ADJUSTMENT -> of("budget_adjustment", measure.budgeted(), unit);
                        case COMPLETION -> of("budget_completion_rate", measure.code(), "ratio");
                        case GROWTH_RATE -> of("growth_rate", measure.code(), "ratio");
                        case GROWTH_AMOUNT -> of("growth_amount", measure.code(), unit);
                        default -> null;
                    });
        }

        private boolean plannable() {
            return measure.money() || measure.count();
        }

        private StatementEntry of(String code, String ofCode, String unit) {
            boolean forTheYear = code.startsWith("budget_") && !code.equals("budget_completion_rate");
            Integer year = measure != null && measure.opening() ? calendar.comparedYear() : calendar.year();
            boolean negative = measure != null && measure.negative() && ofCode == null;
            boolean mayBeNegative = ofCode != null || measure == null || measure.mayBeNegative();
            return new StatementEntry(
                    code,
                    ofCode,
                    year,
                    forTheYear ? null : calendar.asOf(year),
                    unit,
                    negative,
                    mayBeNegative,
                    names,
                    total);
        }
    }
}
