package org.fundperf.export;

import java.util.List;

/**
 * A file of an export.
 *
 * @param name in the export's folder
 * @param tables that are in it
 * @param rows of these tables together
 * @param note what the user must know; null when there is nothing
 */
public record ExportedFile(String name, List<String> tables, long rows, String note) {

    public ExportedFile {
        tables = List.copyOf(tables);
    }
}
