package org.fundperf.value;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fundperf.schema.SchemaFiles;

/** The dimensions of {@code catalogue/dimensions.csv}. */
final class DimensionTable {

    private static final Map<String, Dimension> DIMENSIONS = SchemaFiles.csv("catalogue/dimensions.csv").stream()
            .map(DimensionTable::dimension)
            .collect(Collectors.toUnmodifiableMap(Dimension::code, dimension -> dimension));

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
                Dimension.Family.valueOf(row.get("family").toUpperCase(Locale.ROOT)),
                Set.of(row.get("also_reads").split(" ")));
    }
}
