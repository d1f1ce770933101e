package org.fundperf.document;

/**
 * A non-empty cell of a {@link Grid}.
 *
 * @param row zero-based row of the cell, or of the anchor of a merged area
 * @param column zero-based column of the anchor
 * @param rowSpan how many rows it covers, at least 1
 * @param columnSpan how many columns it covers, at least 1
 * @param text as a person sees it: number formats applied, no markup
 * @param exact the same with every digit kept, for a number that its format rounds (0.8812 shown as 88% is {@code
 *     88.12%}); equal to {@code text} otherwise
 * @param address what a person types to find it again: {@code Sheet1!B7}, or {@code L12C3} for the third
 *     tab-separated cell of line 12
 */
public record Cell(int row, int column, int rowSpan, int columnSpan, String text, String exact, String address) {

    public Cell {
        if (row < 0 || column < 0 || rowSpan < 1 || columnSpan < 1) {
            throw new IllegalArgumentException(
                    "Not a cell: row %d, column %d, spans %d x %d".formatted(row, column, rowSpan, columnSpan));
        }
    }
}
