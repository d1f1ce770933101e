package org.fundperf.export;

import java.util.Locale;

/** What files an export writes. */
public enum ExportFormat {
    /** A file for each table, RFC 4180 in UTF-8, described by a Frictionless Data Package. */
    CSV,
    /** A file for each table, with the columns' comments. */
    PARQUET,
    /** One Excel workbook with a sheet for each table. */
    XLSX,
    /** {@code mart.indicator_value} as SDMX-CSV 2.0, with its SDMX 3.0 structure. */
    SDMX_CSV;

    /** Tables, or databases, that are exported when none are named. */
    public String usualTables() {
        return this == SDMX_CSV ? SdmxTables.TABLE : "mart";
    }

    /** As the command line writes it: {@code sdmx-csv}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
