package org.fundperf.schema;

import java.util.List;

/**
 * Columns whose values, when none is null, stand in another table.
 *
 * @param columns columns of the referring table
 * @param table such as {@code core.dim_region}
 * @param referenced columns of that table, in the same order
 */
public record ForeignKey(List<String> columns, String table, List<String> referenced) {

    public ForeignKey {
        columns = List.copyOf(columns);
        referenced = List.copyOf(referenced);
    }
}
