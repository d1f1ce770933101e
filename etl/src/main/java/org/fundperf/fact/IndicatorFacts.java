package org.fundperf.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.fundperf.conform.Indicator;
import org.fundperf.conform.IndicatorMatch;
import org.fundperf.conform.Indicators;
import org.fundperf.document.Cell;
import org.fundperf.form.Form;
import org.fundperf.form.IndicatorRow;
import org.fundperf.value.Amounts;
import org.fundperf.value.Reading;
import org.fundperf.value.ValueContext;
import org.fundperf.value.ValueReader;

/** Indicator rows → one fact for each value column of the form, blank or not. */
final class IndicatorFacts {

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
        for (String role : ROLES) {
            if (row.columns().containsKey(role)) {
                into.indicators.add(fact(row, role, match.indicator()));
            }
        }
    }

    private IndicatorFact fact(IndicatorRow row, String role, Indicator indicator) {
        Optional<Cell> cell = Optional.ofNullable(row.values().get(role));
        String address = cell.map(Cell::address).orElse(row.address());
        Reading reading = ValueReader.read(text(row, role), context(form, row, role, indicator));
        into.findings(form.ordinal(), reading.findings(), address);
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
                cell.map(Cell::text).orElse(""),
                reading.kind().code(),
                reading.comparator().symbol(),
                reading.lower(),
                reading.upper(),
                reading.unit(),
                points(row.weight()),
                points(row.score()),
                address);
    }

    /** The value with the sign that stands in a column of its own. */
    static String text(IndicatorRow row, String role) {
        String exact = row.values().containsKey(role) ? row.values().get(role).exact() : "";
        boolean signed = role.equals("target") && row.comparator() != null && !exact.isBlank();
        return signed ? row.comparator().text() + exact : exact;
    }

    static ValueContext context(Form form, IndicatorRow row, String role, Indicator indicator) {
        if (role.equals("completion_rate")) {
            return new ValueContext("ratio", null, row.columns().get(role), false);
        }
        String dimension =
                indicator != null ? indicator.dimension() : Indicators.load().dimensionOf(row.indicator());
        String unit = row.unit() != null ? row.unit().text() : row.columns().get(role);
        return new ValueContext(dimension, form.moneyUnit(), unit, role.equals("actual"));
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
