package org.fundperf.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fundperf.finding.Finding;

/** Joins the parts of a table that page breaks had cut. */
final class PdfTableJoiner {

    private final BlockCollector into;
    private final List<Part> parts = new ArrayList<>();

    /** A part with the columns as its page draws them. */
    private record Part(PdfTable table, String address) {}

    /** A cell by its row in the whole table. */
    private record Placed(int row, PdfTable.PdfCell cell, String address) {}

    PdfTableJoiner(BlockCollector into) {
        this.into = into;
    }

    boolean isContinuedBy(PdfTable part) {
        return !parts.isEmpty() && part.continues(parts.get(parts.size() - 1).table());
    }

    void append(PdfTable part, String address) throws UnreadableDocumentException {
        for (PdfTable.PdfCell cell : part.cells()) {
            into.countCell(cell.text().text());
        }
        parts.add(new Part(part, address));
    }

    /** Hands the table over, if one is open. */
    void close() {
        if (parts.isEmpty()) {
            return;
        }
        List<Double> edges = parts.stream()
                .map(part -> part.table().columnEdges())
                .max(Comparator.comparingInt(List::size))
                .orElseThrow();
        List<PdfTable> tables =
                parts.stream().map(part -> part.table().on(edges)).toList();
        List<Placed> cells = new ArrayList<>();
        int rows = 0;
        for (int i = 0; i < tables.size(); i++) {
            PdfTable table = tables.get(i);
            int skipped = i == 0 ? 0 : repeatedRows(tables.get(0), table);
            if (i > 0 && table.isRestOf(tables.get(i - 1), skipped)) {
                joinRest(cells, rows, table, skipped);
                skipped++;
            }
            place(parts.get(i), table, rows - skipped, skipped, cells);
            rows += table.rowCount() - skipped;
        }
        for (Part part : parts) {
            if (!part.table().ruled()) {
                into.finding(Finding.of(Document.WITHOUT_RULES, part.address()));
            }
        }
        into.grid(new Grid("", cells.stream().map(PdfTableJoiner::cell).toList()));
        parts.clear();
    }

    private static void place(Part part, PdfTable table, int shift, int skipped, List<Placed> cells) {
        for (int i = 0; i < table.cells().size(); i++) {
            PdfTable.PdfCell cell = table.cells().get(i);
            if (cell.row() >= skipped && !(cell.row() == skipped && isRestOfLabel(cell, shift + skipped, cells))) {
                int drawn = part.table().cells().get(i).column();
                String place = "%s, row %d, column %d".formatted(part.address(), cell.row() + 1, drawn + 1);
                cells.add(new Placed(shift + cell.row(), cell, place));
            }
        }
    }

    /** A label beside many rows goes on beside those of the next page, and is joined. */
    private static boolean isRestOfLabel(PdfTable.PdfCell lower, int row, List<Placed> cells) {
        for (int i = cells.size() - 1; i >= 0; i--) {
            Placed upper = cells.get(i);
            boolean reachesEdge = upper.row() + upper.cell().rowSpan() == row;
            if (reachesEdge && upper.cell().isLabelBefore(lower)) {
                cells.set(i, new Placed(upper.row(), upper.cell().over(lower), upper.address()));
                return true;
            }
        }
        return false;
    }

    /** A heading that is printed again on each page is read once. */
    private static int repeatedRows(PdfTable first, PdfTable part) {
        int repeated = 0;
        while (repeated < part.rowCount()
                && !part.rowTexts(repeated).isEmpty()
                && part.rowTexts(repeated).equals(first.rowTexts(repeated))) {
            repeated++;
        }
        return repeated;
    }

    private static void joinRest(List<Placed> cells, int rows, PdfTable part, int row) {
        for (PdfTable.PdfCell rest : part.cells()) {
            for (int i = cells.size() - 1; rest.row() == row && i >= 0; i--) {
                Placed upper = cells.get(i);
                boolean reachesEdge = upper.row() + upper.cell().rowSpan() == rows;
                if (reachesEdge && upper.cell().column() == rest.column()) {
                    cells.set(i, new Placed(upper.row(), upper.cell().goingOnWith(rest), upper.address()));
                    break;
                }
            }
        }
    }

    private static Cell cell(Placed at) {
        PdfTable.PdfCell cell = at.cell();
        String text = cell.text().text();
        return new Cell(at.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), text, text, at.address());
    }
}
