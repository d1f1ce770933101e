package org.fundperf.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fundperf.form.AccountCell;
import org.fundperf.prose.StatementEntry;
import org.fundperf.value.Normalization;
import org.fundperf.value.Reading;
import org.fundperf.value.ValueContext;
import org.fundperf.value.ValueReader;

/** The number in a cell of a fund statement: -1,234.56, (1,234), △350 and 缺口500 are below zero. */
record StatementValue(AccountCell source, StatementEntry entry, String moneyUnit) {

    private static final Pattern DEFICIT = Pattern.compile("^(?:缺口|赤字|亏空|负)(?!-)");

    /** Whether the cell says in words that its number is below zero. */
    static boolean saysDeficit(AccountCell source) {
        return DEFICIT.matcher(Normalization.squeeze(source.cell().exact())).find();
    }

    /** In the entry's unit; empty when the text is no such number, or has a sign that its measure cannot have. */
    Optional<BigDecimal> read() {
        String written = Normalization.squeeze(source.cell().exact()).replaceFirst("^[△▲]", "-");
        String text = DEFICIT.matcher(written).replaceFirst("-");
        Reading reading = ValueReader.read(text, context());
        BigDecimal value = Figures.value(reading, entry.unit());
        if (value == null) {
            return Optional.empty();
        }
        boolean belowZero = value.signum() < 0;
        if (belowZero && (entry.negative() || !entry.mayBeNegative())) {
            return Optional.empty();
        }
        return Optional.of(entry.negative() ? value.negate() : value);
    }

    private ValueContext context() {
        return switch (entry.unit()) {
            case "ratio" -> new ValueContext("ratio", null, saysPercent() ? "%" : null, false);
            case "yuan" -> new ValueContext("money", source.unit() != null ? source.unit() : moneyUnit, null, false);
            case "month" -> new ValueContext("months", null, "个月", false);
            case "person" -> new ValueContext("persons", null, source.unit(), false);
            case "person_time" -> new ValueContext("person_times", null, source.unit(), false);
            default -> ValueContext.UNKNOWN;
        };
    }

    private boolean saysPercent() {
        return List.of(source.headings(), source.labels()).stream()
                .flatMap(List::stream)
                .map(Normalization::squeeze)
                .anyMatch(text -> text.contains("%"));
    }
}
