package org.fundperf.mart;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fundperf.schema.ColumnSchema;
import org.fundperf.schema.TableSchema;
import org.fundperf.schema.WarehouseSchema;

/** Facts and marts against the dimensions they share. */
final class BusMatrix {

    private static final String PERIODS = "core.dim_period";

    private final WarehouseSchema schema;

    /** Columns by which tables join a dimension. */
    private final Map<String, List<String>> keys = new TreeMap<>();

    BusMatrix(WarehouseSchema schema) {
        this.schema = schema;
        schema.tables().stream()
                .filter(BusMatrix::isDimension)
                .forEach(table -> keys.put(table.fullName(), table.primaryKey()));
        schema.tables().stream()
                .flatMap(table -> table.foreignKeys().stream())
                .filter(key -> keys.containsKey(key.table()))
                .forEach(key -> keys.put(key.table(), key.referenced()));
    }

    private static boolean isDimension(TableSchema table) {
        return table.name().startsWith("dim_");
    }

    String text() {
        return """
                ## Bus matrix · 总线矩阵

                ● has the dimension's key; ○ has the year, and a date where only a part of it is meant, instead of the \
                period's key. Tables with ● or ○ in a column may be joined or compared over it.

                """
                + "| | "
                + keys.keySet().stream()
                        .map(name -> name.replace("core.dim_", ""))
                        .collect(joining(" | "))
                + " |\n|---|" + ":-:|".repeat(keys.size()) + "\n"
                + schema.tables().stream()
                        .filter(table -> !isDimension(table))
                        .filter(table -> keys.keySet().stream()
                                .anyMatch(name -> !mark(table, name).isEmpty()))
                        .map(this::row)
                        .collect(joining());
    }

    private String row(TableSchema table) {
        return "| %s | %s |\n"
                .formatted(
                        table.fullName(),
                        keys.keySet().stream().map(name -> mark(table, name)).collect(joining(" | ")));
    }

    private String mark(TableSchema table, String dimension) {
        List<String> names = table.columns().stream().map(ColumnSchema::name).toList();
        if (names.containsAll(keys.get(dimension))) {
            return "●";
        }
        return dimension.equals(PERIODS) && names.contains("year") ? "○" : "";
    }
}
