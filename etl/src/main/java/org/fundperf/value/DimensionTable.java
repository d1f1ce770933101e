package org.fundperf.value;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fundperf.schema.SchemaFiles;

/** The dimensions of {@code catalogue/dimensions.csv}. */
final class DimensionTable {

    private static final Map<String, Dimension> DIMENSIONS =
            SchemaFiles.keyed("catalogue/dimensions.csv", "dimension", DimensionTable::dimension);

    private DimensionTable() {}

    /**
     * @param code may be null
     */
    static Optional<Dimension> find(String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(DIMENSIONS.get(code));
    }

    /** The dimension a cell is to be read in, when it is one that has numbers. */
    static Optional<Dimension> measured(ValueContext context) {
        return find(context.dimension()).filter(Dimension::isMeasured);
    }

    private static Dimension dimension(Map<String, String> row) {
        return new Dimension(
                row.get("dimension"),
                row.get("unit"),
                SchemaFiles.choice(Dimension.Family.class, row.get("family")),
                Set.of(row.get("also_reads").split(" ")));
    }
}
