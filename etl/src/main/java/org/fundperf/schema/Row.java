package org.fundperf.schema;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/** A line of a CSV file, by column. What is wrong with it is said with file and line. */
final class Row extends AbstractMap<String, String> {

    private final String file;
    private final int line;
    private final Map<String, String> cells;

    Row(String file, int line, Map<String, String> cells) {
        this.file = file;
        this.line = line;
        this.cells = cells;
    }

    int line() {
        return line;
    }

    /** A column that is not there was mistyped in the header, or the line is too short. */
    @Override
    public String get(Object column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw SchemaFiles.problem(
                    file,
                    line,
                    "there is no column “%s”, only %s; give the header and this line all columns"
                            .formatted(column, String.join(", ", cells.keySet())));
        }
        return cell;
    }

    /** For a column that a file may leave out. */
    @Override
    public String getOrDefault(Object column, String usual) {
        return cells.getOrDefault(column, usual);
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return cells.entrySet();
    }
}
