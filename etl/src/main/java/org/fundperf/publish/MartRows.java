package org.fundperf.publish;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fundperf.schema.TableSchema;
import org.fundperf.schema.WarehouseSchema;

/** Compares the marts that show facts as reported ({@code rows_of} in their {@code table.yaml}) with those facts. */
final class MartRows {

    private MartRows() {}

    /** A query for forms of which a mart has more or fewer rows than there are facts; empty without such marts. */
    static Optional<String> unlikeFacts(WarehouseSchema schema) {
        List<TableSchema> marts = schema.tables().stream()
                .filter(table -> !table.rowsOf().isEmpty())
                .toList();
        if (marts.isEmpty()) {
            return Optional.empty();
        }
        String counted = marts.stream().flatMap(MartRows::counted).collect(Collectors.joining(" union all "));
        return Optional.of("""
                select r.mart, r.document_id, r.form_ordinal, sum(r.facts) as facts, sum(r.shown) as shown
                from (%s) as r
                group by r.mart, r.document_id, r.form_ordinal
                having sum(r.facts) <> sum(r.shown)
                """.formatted(counted));
    }

    private static Stream<String> counted(TableSchema mart) {
        String select = "select '%s' as mart, f.document_id, f.form_ordinal, %d as facts, %d as shown from %s as f";
        return Stream.concat(
                Stream.of(select.formatted(mart.fullName(), 0, 1, mart.fullName())),
                mart.rowsOf().stream()
                        .map(fact -> select.formatted(mart.fullName(), 1, 0, fact)
                                + " left semi join core.form_vintage as v on f.document_id = v.document_id"
                                + " and f.form_ordinal = v.form_ordinal and v.is_current"));
    }
}
