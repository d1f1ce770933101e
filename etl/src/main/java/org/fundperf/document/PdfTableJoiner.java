package org.fundperf.document;

import java.util.ArrayList;
import java.util.List;

/** Joins the parts of a table that page breaks had cut. */
final class PdfTableJoiner {

    private final BlockCollector into;
    private final List<Placed> cells = new ArrayList<>();
    /** The part with the heading, and the last one; null while no table is open. */
    private PdfTable first;

    private PdfTable last;
    private int rows;

    /** A cell by its row in the whole table. */
    private record Placed(int row, PdfTable.PdfCell cell, String address) {}

    PdfTableJoiner(BlockCollector into) {
        this.into = into;
    }

    boolean isContinuedBy(PdfTable part) {
        return last != null && part.continues(last);
    }

    /** Adds a part; a heading that is printed again on each page is read once. */
    void append(PdfTable part, String address) throws UnreadableDocumentException {
        int skipped = repeatedRows(part);
        if (last != null && part.isRestOf(last, skipped)) {
            joinRest(part, skipped);
            skipped++;
        }
        for (PdfTable.PdfCell cell : part.cells()) {
            if (cell.row() >= skipped) {
                into.countCell(cell.text().text());
                String place = "%s, row %d, column %d".formatted(address, cell.row() + 1, cell.column() + 1);
                cells.add(new Placed(rows + cell.row() - skipped, cell, place));
            }
        }
        rows += part.rowCount() - skipped;
        first = first == null ? part : first;
        last = part;
    }

    private int repeatedRows(PdfTable part) {
        int repeated = 0;
        while (first != null
                && repeated < part.rowCount()
                && !part.rowTexts(repeated).isEmpty()
                && part.rowTexts(repeated).equals(first.rowTexts(repeated))) {
            repeated++;
        }
        return repeated;
    }

    private void joinRest(PdfTable part, int row) throws UnreadableDocumentException {
        for (PdfTable.PdfCell rest : part.cells()) {
            for (int i = cells.size() - 1; rest.row() == row && i >= 0; i--) {
                Placed upper = cells.get(i);
                boolean reachesEdge = upper.row() + upper.cell().rowSpan() == rows;
                if (reachesEdge && upper.cell().column() == rest.column()) {
                    into.countText(rest.text().text().length());
                    cells.set(i, new Placed(upper.row(), upper.cell().goingOnWith(rest.text()), upper.address()));
                    break;
                }
            }
        }
    }

    /** Hands the table over, if one is open. */
    void close() {
        List<Cell> placed = new ArrayList<>();
        for (Placed at : cells) {
            PdfTable.PdfCell cell = at.cell();
            String text = cell.text().text();
            placed.add(new Cell(at.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), text, text, at.address()));
        }
        into.grid(new Grid("", placed));
        cells.clear();
        first = null;
        last = null;
        rows = 0;
    }
}
