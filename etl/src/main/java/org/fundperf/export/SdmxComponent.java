package org.fundperf.export;

import java.util.List;
import java.util.Locale;
import org.fundperf.schema.SchemaFiles;

/**
 * A line of {@code sdmx/indicator_value.csv}: a component of the SDMX data structure.
 *
 * @param column of the table
 * @param id in SDMX
 * @param representation name of a codelist's query, or one of SDMX's text types
 */
record SdmxComponent(String column, String id, Kind kind, String representation, String name, String nameZh) {

    private static final String FOLDER = "sdmx/";
    private static final String CODELISTS = FOLDER + "codelists/";

    /** What it does in the structure. */
    enum Kind {
        DIMENSION,
        TIME,
        MEASURE,
        ATTRIBUTE
    }

    /** Components of the structure for {@code mart.indicator_value}. */
    static List<SdmxComponent> ofIndicatorValue() {
        return SchemaFiles.read(
                FOLDER + "indicator_value.csv",
                row -> new SdmxComponent(
                        row.get("column"),
                        row.get("component"),
                        SchemaFiles.choice(Kind.class, row.get("kind")),
                        row.get("representation"),
                        row.get("name"),
                        row.get("name_zh")));
    }

    boolean isCoded() {
        // Text types of SDMX begin with a capital.
        return representation.equals(representation.toLowerCase(Locale.ROOT));
    }

    /** Its codelist in SDMX. */
    String codelist() {
        return "CL_" + id;
    }

    /** The query for its codes: code, name, name_zh; {@code :column} stands for the column. */
    String codesSql() {
        return SchemaFiles.text(CODELISTS + representation + ".sql");
    }
}
