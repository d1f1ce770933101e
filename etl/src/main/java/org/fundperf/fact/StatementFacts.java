package org.fundperf.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fundperf.conform.FundMatch;
import org.fundperf.conform.Funds;
import org.fundperf.document.Cell;
import org.fundperf.finding.Finding;
import org.fundperf.form.AccountCell;
import org.fundperf.form.Form;
import org.fundperf.prose.ProseContext;
import org.fundperf.prose.StatementEntry;
import org.fundperf.prose.StatementReader;

/** Figures of a fund statement's table → facts. What nobody understands becomes a finding. */
final class StatementFacts {

    /** A figure with its row and what its labels say. */
    private record Line(AccountCell source, StatementEntry entry, String fund, FigureSubjects.Place place) {

        /** Where income, expenditure and balance of the same must stand. */
        List<Object> account() {
            List<Object> key = new ArrayList<>(List.of(source.row(), entry.names(), entry.measure()));
            key.add(entry.year());
            key.add(entry.asOf());
            return key;
        }

        List<Object> account(String measure) {
            List<Object> key = account();
            key.set(2, measure);
            return key;
        }
    }

    private static final List<String> INSURANCES = List.of("养老保险", "医疗保险");
    private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)");
    private static final BigDecimal ROUNDING = new BigDecimal("0.01");

    private final Form form;
    private final Subject subject;
    private final FactCollector into;
    private final FigureSubjects subjects;
    private final Map<List<Object>, BigDecimal> amounts = new HashMap<>();
    private final Map<List<Object>, BigDecimal> loaded = new HashMap<>();
    private final Set<String> totals = new HashSet<>();

    StatementFacts(Form form, Subject subject, FactCollector into) {
        this.form = form;
        this.subject = subject;
        this.into = into;
        this.subjects = new FigureSubjects(form, subject, into);
    }

    void read() {
        ProseContext context = new ProseContext(subject.year(), subject.asOf(), form.moneyUnit(), form.title());
        StatementReader reader = new StatementReader(context);
        List<Line> lines = new ArrayList<>();
        for (AccountCell source : form.accounts()) {
            Optional<StatementEntry> entry = reader.read(source.headings(), labels(source));
            Optional<Line> line = entry.flatMap(read -> line(source, read));
            line.ifPresentOrElse(lines::add, () -> unread(source.cell()));
        }
        boolean severalFunds = lines.stream().map(Line::fund).distinct().count() > 1;
        boolean severalPlaces = lines.stream().map(Line::place).distinct().count() > 1;
        for (Line line : lines) {
            if (line.entry().total() && (severalFunds || severalPlaces)) {
                total(line.source());
            } else {
                load(line);
            }
        }
    }

    private static List<String> labels(AccountCell source) {
        return Stream.concat(
                        Stream.of(source.section()).filter(section -> !section.isEmpty()), source.labels().stream())
                .toList();
    }

    /** Nothing when a name is neither a fund's nor a region's. */
    private Optional<Line> line(AccountCell source, StatementEntry entry) {
        // 医疗保险 over a column of 城镇职工 adds nothing.
        String fund = entry.names().stream()
                .map(name -> fund(name, entry.names()).code())
                .filter(Objects::nonNull)
                .reduce((outer, inner) -> inner)
                .orElse(subject.fundCode());
        FigureSubjects.Place place = new FigureSubjects.Place(subject.regionCode(), subject.regionScope());
        for (String name : entry.names()) {
            FundMatch match = fund(name, entry.names());
            // 基本养老保险费收入 in a pension fund's column leaves the fund as it is.
            boolean ownFund = isAmong(match, fund);
            boolean noFund = match.code() == null && match.candidates().isEmpty();
            if (noFund) {
                place = subjects.place(name, entry.year(), source.cell().address());
            }
            if (!(match.code() != null || ownFund || (noFund && place.code() != null))) {
                return Optional.empty();
            }
        }
        Line line = new Line(source, entry, fund, place);
        value(line).ifPresent(value -> amounts.put(line.account(), value));
        return Optional.of(line);
    }

    /** 城乡居民 under 基本养老保险 and under 基本医疗保险 are two funds. */
    private FundMatch fund(String name, List<String> names) {
        List<FundMatch> below = names.subList(0, names.indexOf(name)).stream()
                .filter(outer -> isInsurance(Funds.load().find(outer)))
                .map(outer -> Funds.load().find(REMARK.matcher(name).replaceAll("") + outer))
                .filter(match -> match.code() != null)
                .distinct()
                .toList();
        return below.size() == 1 ? below.get(0) : fund(name);
    }

    /** Whether it names an insurance but leaves open whose. */
    private static boolean isInsurance(FundMatch match) {
        return match.code() == null && !match.candidates().isEmpty();
    }

    /** 城乡居民 in a table of 医疗保险基金 is that insurance's. */
    private FundMatch fund(String name) {
        FundMatch match = Funds.load().find(name);
        if (match.code() != null || subject.fundCode() != null) {
            return match;
        }
        List<FundMatch> ofTitle = INSURANCES.stream()
                .filter(form.title()::contains)
                .map(insurance -> Funds.load().find(name + insurance))
                .toList();
        return ofTitle.size() == 1 && ofTitle.get(0).code() != null ? ofTitle.get(0) : match;
    }

    private static boolean isAmong(FundMatch match, String fund) {
        return match.candidates().stream()
                .anyMatch(candidate -> candidate.code().equals(fund));
    }

    private Optional<BigDecimal> value(Line line) {
        return new StatementValue(line.source(), line.entry(), form.moneyUnit()).read();
    }

    private void load(Line line) {
        boolean open = line.entry().measure().equals(StatementEntry.OPEN_BALANCE);
        StatementEntry entry = open ? line.entry().ofTheYear() : line.entry();
        Cell cell = line.source().cell();
        Optional<BigDecimal> value = value(line);
        if (value.isEmpty() || (open && !isLeft(line, value.get()))) {
            unread(cell);
            return;
        }
        AccountFact fact = new AccountFact(
                form.ordinal(),
                entry.year(),
                entry.asOf(),
                line.place().code(),
                line.place().scope(),
                line.fund(),
                entry.measure(),
                entry.ofMeasure(),
                cell.text().strip(),
                value.get(),
                entry.unit(),
                cell.address());
        List<Object> key = new ArrayList<>(List.of(line.place(), entry.measure()));
        key.add(line.fund());
        key.add(entry.ofMeasure());
        key.add(entry.year());
        key.add(entry.asOf());
        BigDecimal before = loaded.putIfAbsent(key, value.get());
        if (before == null) {
            into.accounts.add(fact);
            deficit(line, fact);
        } else if (before.compareTo(value.get()) != 0) {
            // Two figures of one thing: nobody can tell which labels were misunderstood.
            unread(cell);
        }
    }

    /** 结余 is the year's when it is what the row's income leaves over its expenditure. */
    private boolean isLeft(Line line, BigDecimal balance) {
        BigDecimal income = amounts.get(line.account("income_total"));
        BigDecimal expenditure = amounts.get(line.account("expenditure_total"));
        if (income == null || expenditure == null) {
            return false;
        }
        BigDecimal left = income.subtract(expenditure);
        return left.subtract(balance).abs().compareTo(left.abs().multiply(ROUNDING)) <= 0;
    }

    private void deficit(Line line, AccountFact fact) {
        if (line.entry().negative() || StatementValue.saysDeficit(line.source())) {
            into.finding(
                    form.ordinal(),
                    Finding.of("deficit_in_words", fact.sourceCell(), fact.valueText())
                            .comparing(fact.valueText(), fact.value().toPlainString()));
        }
    }

    private void unread(Cell cell) {
        into.finding(form.ordinal(), Finding.of("cell_unread", cell.address(), cell.text()));
    }

    private void total(AccountCell source) {
        String label = Stream.concat(source.labels().stream(), source.headings().stream())
                .filter(text -> text.contains("计"))
                .findFirst()
                .orElse("");
        if (totals.add(label)) {
            into.finding(form.ordinal(), Finding.of("total_row", source.cell().address(), label));
        }
    }
}
