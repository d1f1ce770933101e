package org.fundperf.publish;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fundperf.schema.SchemaFiles;

/** How the rows of a table may change from one publication to the next: {@code gate/row_counts.csv}. */
final class RowCountBounds {

    private static final String FILE = "gate/row_counts.csv";

    /**
     * A line of the file.
     *
     * @param floor fewer rows before are not asked about
     * @param least share of the rows before; null for no bound
     * @param most share of the rows before; null for no bound
     */
    private record Bound(Pattern tables, long floor, BigDecimal least, BigDecimal most) {

        static Bound of(Map<String, String> row) {
            String pattern = row.get("tables").replace(".", "\\.").replace("*", ".*");
            return new Bound(
                    Pattern.compile(pattern),
                    number(row.get("floor")).longValue(),
                    share(row.get("least")),
                    share(row.get("most")));
        }

        private static BigDecimal share(String text) {
            return text.isEmpty() ? null : number(text);
        }

        private static BigDecimal number(String text) {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("“%s” is no number".formatted(text), e);
            }
        }

        /** What is wrong; empty when nothing is. */
        private Optional<String> broken(long before, long now) {
            if (before < floor || before == 0) {
                return Optional.empty();
            }
            BigDecimal share = BigDecimal.valueOf(now).divide(BigDecimal.valueOf(before), 4, RoundingMode.HALF_UP);
            if (least != null && share.compareTo(least) < 0) {
                return Optional.of("at least " + percent(least));
            }
            return most != null && share.compareTo(most) > 0
                    ? Optional.of("at most " + percent(most))
                    : Optional.empty();
        }

        private static String percent(BigDecimal share) {
            return share.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
        }
    }

    private final List<Bound> bounds;

    private RowCountBounds(List<Bound> bounds) {
        this.bounds = bounds;
    }

    static RowCountBounds load() {
        return new RowCountBounds(SchemaFiles.read(FILE, Bound::of));
    }

    /** Tables beyond their bounds, a line each; tables that were not there before have none. */
    List<String> broken(Map<String, Long> before, Map<String, Long> now) {
        return now.entrySet().stream()
                .flatMap(table -> Optional.ofNullable(before.get(table.getKey()))
                        .flatMap(rows -> broken(table.getKey(), rows, table.getValue()))
                        .stream())
                .toList();
    }

    private Optional<String> broken(String table, long before, long now) {
        return bounds.stream()
                .filter(bound -> bound.tables().matcher(table).matches())
                .findFirst()
                .flatMap(bound -> bound.broken(before, now))
                .map(bound ->
                        "%s has %d rows, %d before; %s were expected (%s)".formatted(table, now, before, bound, FILE));
    }
}
