package org.fundperf.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A form drawn on squared paper, before it becomes a sheet or lines of text. */
final class Sketch {

    private final List<Placed> cells = new ArrayList<>();
    private final Set<Integer> proseRows = new TreeSet<>();
    private int height;

    /** Writes a cell of one square. */
    void put(int row, int column, String text) {
        put(row, column, 1, 1, text);
    }

    /** Writes a cell that covers several columns. */
    void put(int row, int column, int columnSpan, String text) {
        put(row, column, 1, columnSpan, text);
    }

    void put(int row, int column, int rowSpan, int columnSpan, String text) {
        cells.add(new Placed(row, column, rowSpan, columnSpan, text));
        height = Math.max(height, row + rowSpan);
    }

    /** Writes a line that belongs to no table: a title, a sentence. */
    void prose(int columnSpan, String text) {
        proseRows.add(height);
        put(height, 0, 1, columnSpan, text);
    }

    /** Leaves rows empty below. */
    void skip(int rows) {
        height += rows;
    }

    /** Copies another sketch into this one. */
    void place(Sketch other, int row, int column) {
        other.cells.forEach(cell -> cells.add(cell.moved(row, column)));
        other.proseRows.forEach(prose -> proseRows.add(prose + row));
        height = Math.max(height, row + other.height);
    }

    /** The first row that nothing was written to. */
    int height() {
        return height;
    }

    int width() {
        return cells.stream()
                .mapToInt(cell -> cell.column() + cell.columnSpan())
                .max()
                .orElse(0);
    }

    List<Placed> cells() {
        return List.copyOf(cells);
    }

    boolean isProse(int row) {
        return proseRows.contains(row);
    }
}
