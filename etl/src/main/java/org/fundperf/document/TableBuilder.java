package org.fundperf.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lays out a table that is written cell after cell, as in web pages and in Word. */
final class TableBuilder {

    private final String address;
    private final BlockCollector into;
    private final List<Draft> drafts = new ArrayList<>();
    /** For each column the row, counted from zero, from which on it is free again. */
    private final List<Integer> freeFrom = new ArrayList<>();

    private final Map<Integer, Draft> lastInColumn = new HashMap<>();
    private int row = -1;
    private int column;

    private static final class Draft {
        final int row;
        final int column;
        final int columnSpan;
        final String text;
        final String exact;
        int rowSpan;

        Draft(int row, int column, int rowSpan, int columnSpan, String text, String exact) {
            this.row = row;
            this.column = column;
            this.rowSpan = rowSpan;
            this.columnSpan = columnSpan;
            this.text = text;
            this.exact = exact;
        }
    }

    /** @param address of the table, such as {@code table 2} */
    TableBuilder(String address, BlockCollector into) {
        this.address = address;
        this.into = into;
    }

    void startRow() throws UnreadableDocumentException {
        into.checkTime();
        row++;
        column = 0;
    }

    /** Leaves columns of this row without a cell. */
    void skip(int columns) {
        column += Math.max(0, columns);
    }

    /** A cell in the next free column. */
    void cell(String text, String exact, int rowSpan, int columnSpan) throws UnreadableDocumentException {
        while (column < freeFrom.size() && freeFrom.get(column) > row) {
            column++;
        }
        int columns = Math.max(1, Math.min(columnSpan, 1_000));
        if (column + columns > MergedArea.COLUMNS) {
            throw new UnreadableDocumentException(
                    "too_complex",
                    "%s is more than %,d columns wide, which no form is; take it out"
                            .formatted(address, MergedArea.COLUMNS));
        }
        occupy(columns, row + Math.max(1, Math.min(rowSpan, MergedArea.ROWS)));
        Draft draft = new Draft(row, column, Math.max(1, rowSpan), columns, Blank.trim(text), Blank.trim(exact));
        lastInColumn.put(column, draft);
        if (!draft.text.isEmpty()) {
            into.countCell(draft.text);
            drafts.add(draft);
        }
        column += columns;
    }

    /** A cell that belongs to the one above it. */
    void continued(int columnSpan) throws UnreadableDocumentException {
        Draft above = lastInColumn.get(column);
        if (above == null) {
            cell("", "", 1, columnSpan);
            return;
        }
        above.rowSpan = row - above.row + 1;
        column += Math.max(1, Math.min(columnSpan, 1_000));
    }

    /** Address of the cell that comes next. */
    String nextAddress() {
        return at(row, column);
    }

    private void occupy(int columns, int until) {
        while (freeFrom.size() < column + columns) {
            freeFrom.add(0);
        }
        for (int i = column; i < column + columns; i++) {
            freeFrom.set(i, until);
        }
    }

    Grid finish() {
        int rows = row + 1;
        return new Grid(
                "",
                drafts.stream()
                        .sorted(Comparator.comparingInt((Draft draft) -> draft.row)
                                .thenComparingInt(draft -> draft.column))
                        .map(draft -> cell(draft, rows))
                        .toList());
    }

    private Cell cell(Draft draft, int rows) {
        int rowSpan = Math.max(1, Math.min(draft.rowSpan, rows - draft.row));
        String place = at(draft.row, draft.column);
        return new Cell(draft.row, draft.column, rowSpan, draft.columnSpan, draft.text, draft.exact, place);
    }

    private String at(int rowIndex, int columnIndex) {
        return "%s, row %d, column %d".formatted(address, rowIndex + 1, columnIndex + 1);
    }
}
