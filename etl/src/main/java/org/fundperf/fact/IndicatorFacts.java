package org.fundperf.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundperf.conform.Indicator;
import org.fundperf.conform.IndicatorMatch;
import org.fundperf.conform.Indicators;
import org.fundperf.document.Cell;
import org.fundperf.finding.Finding;
import org.fundperf.form.Form;
import org.fundperf.form.IndicatorRow;
import org.fundperf.value.Amounts;
import org.fundperf.value.Comparator;
import org.fundperf.value.Reading;
import org.fundperf.value.ValueContext;
import org.fundperf.value.ValueKind;
import org.fundperf.value.ValueReader;

/** Indicator rows → one fact for each value column of the form, blank or not. */
final class IndicatorFacts {

    private static final Pattern LAST_BRACKET = Pattern.compile("[(（]([^()（）]*\\d[^()（）]*)[)）]\\s*$");
    private static final List<String> ROLES = List.of("target", "actual", "completion_rate");

    private final Form form;
    private final Subject subject;
    private final FactCollector into;

    IndicatorFacts(Form form, Subject subject, FactCollector into) {
        this.form = form;
        this.subject = subject;
        this.into = into;
    }

    void read() {
        form.rows().forEach(this::row);
    }

    private void row(IndicatorRow row) {
        IndicatorMatch match = Indicators.load().find(row.indicator(), subject.fundCode());
        if (match.indicator() == null && !row.indicator().isBlank()) {
            into.unresolvedNames.add(new UnresolvedName(
                    form.ordinal(), "indicator", row.indicator(), row.address(), match.candidateNames()));
        }
        boolean named = !row.columns().containsKey("target")
                && inName(row, match.indicator()).isPresent();
        for (String role : ROLES) {
            if (row.columns().containsKey(role) || (named && role.equals("target"))) {
                into.indicators.add(fact(row, role, match.indicator()));
            }
        }
    }

    private IndicatorFact fact(IndicatorRow row, String role, Indicator indicator) {
        Optional<Cell> cell = Optional.ofNullable(row.values().get(role));
        String address = cell.map(Cell::address).orElse(row.address());
        Optional<String> inName = role.equals("target") ? inName(row, indicator) : Optional.empty();
        ValueContext context = context(form, row, role, indicator);
        Reading reading = ValueReader.read(cell.isEmpty() ? inName.orElse("") : text(row, role), context);
        into.findings(form.ordinal(), reading.findings(), address);
        inName.ifPresent(text -> nameDoubt(row, text, cell, reading, context));
        Optional<Indicator> usual = Optional.ofNullable(indicator);
        return new IndicatorFact(
                form.ordinal(),
                row.ordinal(),
                row.level1(),
                row.level2(),
                row.level1Code() != null
                        ? row.level1Code()
                        : usual.map(Indicator::level1Code).orElse(null),
                row.level2Code() != null
                        ? row.level2Code()
                        : usual.map(Indicator::level2Code).orElse(null),
                usual.map(Indicator::code).orElse(null),
                row.indicator(),
                role,
                cell.map(Cell::text).or(() -> inName).orElse(""),
                reading.kind().code(),
                reading.comparator().symbol(),
                reading.lower(),
                reading.upper(),
                reading.unit(),
                points(row.weight()),
                points(row.score()),
                address);
    }

    /** The value that an indicator's name ends with, such as ≥5.2万人 of 参保人数（≥5.2万人）. */
    private Optional<String> inName(IndicatorRow row, Indicator indicator) {
        Matcher bracket = LAST_BRACKET.matcher(row.indicator());
        if (!bracket.find()) {
            return Optional.empty();
        }
        ValueContext context = context(form, row, "target", indicator);
        Reading reading = ValueReader.read(bracket.group(1), context);
        boolean bounded = reading.comparator() != Comparator.NONE && reading.comparator() != Comparator.BETWEEN;
        boolean fits = context.dimension() != null
                && reading.unit() != null
                && !bracket.group(1).endsWith("分");
        boolean number =
                reading.kind() == ValueKind.NUMBER && reading.findings().isEmpty();
        return number && (bounded || fits) ? Optional.of(bracket.group(1)) : Optional.empty();
    }

    private void nameDoubt(
            IndicatorRow row, String inName, Optional<Cell> cell, Reading reading, ValueContext context) {
        if (cell.isEmpty()) {
            into.finding(form.ordinal(), Finding.of("value_in_name", row.address(), row.indicator()));
            return;
        }
        Reading name = ValueReader.read(inName, context);
        if (reading.kind() == ValueKind.NUMBER
                && (differ(name.lower(), reading.lower()) || differ(name.upper(), reading.upper()))) {
            into.finding(
                    form.ordinal(),
                    Finding.of("name_value_conflict", cell.get().address(), row.indicator())
                            .comparing(inName, cell.get().text()));
        }
    }

    /** Two bounds that are both given and not the same. */
    private static boolean differ(BigDecimal one, BigDecimal other) {
        return one != null && other != null && one.compareTo(other) != 0;
    }

    /** The value with the sign that stands in a column of its own. */
    static String text(IndicatorRow row, String role) {
        String exact = row.values().containsKey(role) ? row.values().get(role).exact() : "";
        if (!role.equals("target") || row.comparator() == null) {
            return exact;
        }
        Reading alone = ValueReader.read(exact, ValueContext.UNKNOWN);
        boolean bare = alone.kind() == ValueKind.NUMBER && alone.comparator() == Comparator.NONE;
        return bare ? row.comparator().text() + exact : exact;
    }

    static ValueContext context(Form form, IndicatorRow row, String role, Indicator indicator) {
        if (role.equals("completion_rate")) {
            return new ValueContext("ratio", null, row.columns().get(role), false);
        }
        String dimension =
                indicator != null ? indicator.dimension() : Indicators.load().dimensionOf(row.indicator());
        String unit = row.unit() != null ? row.unit().text() : row.columns().get(role);
        return new ValueContext(dimension, form.moneyUnit(), form.budgetUnit(), unit, role.equals("actual"));
    }

    private BigDecimal points(Cell cell) {
        if (cell == null) {
            return null;
        }
        Reading reading = Amounts.points(cell.exact());
        into.findings(form.ordinal(), reading.findings(), cell.address());
        return Figures.value(reading, "point");
    }
}
