package org.fundperf.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A table, or the part of one that stands on one page. Lengths in points, from the top left corner of the page.
 *
 * @param top upper edge
 * @param columnEdges left edges of the columns and the right edge of the last
 * @param rowCount how many rows it has
 * @param cells non-empty cells by row, then column
 * @param ruled false when nothing but the places of its texts told the cells apart
 */
record PdfTable(double top, List<Double> columnEdges, int rowCount, List<PdfCell> cells, boolean ruled) {

    /** Rules that belong together are drawn within this distance. */
    private static final double TOLERANCE = 3;

    /** In columns of fewer characters, whole labels fill lines. */
    private static final int SHORTEST_LINE = 4;

    /** A cell by its place in the part; spans are at least 1. */
    record PdfCell(int row, int column, int rowSpan, int columnSpan, PdfText text) {

        PdfCell goingOnWith(PdfCell rest) {
            return new PdfCell(row, column, rowSpan + rest.rowSpan - 1, columnSpan, text.joined(rest.text));
        }

        /** This cell, and the rest of its text beside further rows. */
        PdfCell over(PdfCell rest) {
            return new PdfCell(row, column, rowSpan + rest.rowSpan, columnSpan, text.joined(rest.text));
        }

        /**
         * True when the other cell can hold the rest of this label beside further rows, or a letter or two of one in
         * the first column. Two labels of one level stand in narrow columns too, but they are short, or begin or end
         * alike.
         */
        boolean isLabelBefore(PdfCell rest) {
            String upper = text.text();
            String lower = rest.text.text();
            return column == rest.column
                    && columnSpan == rest.columnSpan
                    && (rest.rowSpan > 1 || (column == 0 && lower.length() < 3))
                    && upper.length() >= SHORTEST_LINE
                    && !lower.startsWith(upper.substring(0, 2))
                    && !lower.endsWith(upper.substring(upper.length() - 2))
                    && text.goesOnWith(rest.text);
        }
    }

    /** A rectangle between rules, with what is drawn in it. */
    record Box(double left, double top, double right, double bottom, List<PdfGlyph> glyphs) {}

    /** Puts boxes into rows and columns: an edge of one box that lies within another makes that one span. */
    static PdfTable of(List<Box> boxes) {
        List<Double> columns = edges(boxes.stream()
                .flatMap(box -> Stream.of(box.left(), box.right()))
                .toList());
        List<Double> rows = edges(boxes.stream()
                .flatMap(box -> Stream.of(box.top(), box.bottom()))
                .toList());
        List<PdfCell> cells = new ArrayList<>();
        for (Box box : boxes) {
            PdfText text = PdfText.ofCell(box.glyphs(), box.right() - box.left());
            if (!text.isEmpty()) {
                int row = index(rows, box.top());
                int column = index(columns, box.left());
                int rowSpan = Math.max(1, index(rows, box.bottom()) - row);
                int columnSpan = Math.max(1, index(columns, box.right()) - column);
                cells.add(new PdfCell(row, column, rowSpan, columnSpan, text));
            }
        }
        return new PdfTable(rows.get(0), columns, rows.size() - 1, sorted(cells), true);
    }

    static List<PdfCell> sorted(List<PdfCell> cells) {
        return cells.stream()
                .sorted(Comparator.comparingInt(PdfCell::row).thenComparingInt(PdfCell::column))
                .toList();
    }

    private static List<Double> edges(List<Double> positions) {
        List<Double> edges = new ArrayList<>();
        for (double position : new TreeSet<>(positions)) {
            if (edges.isEmpty() || position - edges.get(edges.size() - 1) > TOLERANCE) {
                edges.add(position);
            }
        }
        return List.copyOf(edges);
    }

    private static int index(List<Double> edges, double position) {
        int index = 0;
        while (index + 1 < edges.size() && edges.get(index + 1) <= position + TOLERANCE / 2) {
            index++;
        }
        return index;
    }

    /** A frame around text is no table. One row can be what a page break left of one. */
    boolean isTable() {
        return columnEdges.size() > 2 && !cells.isEmpty();
    }

    /**
     * True when this part, at the top of a page, is as wide as the one at the foot of the page before and its columns
     * begin where columns began there: one of them may have merged what the other divides.
     */
    boolean continues(PdfTable before) {
        List<Double> fewer = columnEdges.size() < before.columnEdges.size() ? columnEdges : before.columnEdges;
        List<Double> more = fewer.equals(columnEdges) ? before.columnEdges : columnEdges;
        return isNear(fewer.get(0), more.get(0))
                && isNear(fewer.get(fewer.size() - 1), more.get(more.size() - 1))
                && fewer.stream().allMatch(edge -> more.stream().anyMatch(other -> isNear(edge, other)));
    }

    private static boolean isNear(double edge, double other) {
        return Math.abs(edge - other) <= 2 * TOLERANCE;
    }

    /** The same with these columns, of which it may merge some. */
    PdfTable on(List<Double> edges) {
        List<PdfCell> placed = cells.stream()
                .map(cell -> {
                    int first = nearest(edges, columnEdges.get(cell.column));
                    int end = nearest(edges, columnEdges.get(cell.column + cell.columnSpan));
                    return new PdfCell(cell.row, first, cell.rowSpan, Math.max(1, end - first), cell.text);
                })
                .toList();
        return new PdfTable(top, edges, rowCount, placed, ruled);
    }

    private static int nearest(List<Double> edges, double position) {
        int nearest = 0;
        for (int i = 1; i < edges.size(); i++) {
            if (Math.abs(edges.get(i) - position) < Math.abs(edges.get(nearest) - position)) {
                nearest = i;
            }
        }
        return nearest;
    }

    List<String> rowTexts(int row) {
        return cells.stream()
                .filter(cell -> cell.row() == row)
                .map(cell -> cell.column() + cell.text().text())
                .toList();
    }

    /** The cell of a column that reaches down to the lower edge. */
    Optional<PdfCell> lowest(int column) {
        return cells.stream()
                .filter(cell -> cell.column() == column && cell.row() + cell.rowSpan() == rowCount)
                .findFirst();
    }

    /**
     * True when a row of this part is what did not fit any more into the last row of the part before: all its texts
     * go on texts above that had no room left, and some text above has none below.
     */
    boolean isRestOf(PdfTable before, int row) {
        List<PdfCell> rest = cells.stream().filter(cell -> cell.row() == row).toList();
        long above = before.cells().stream()
                .filter(cell -> cell.row() == before.rowCount() - 1)
                .count();
        return !rest.isEmpty()
                && rest.size() < above
                && rest.stream()
                        .allMatch(cell -> before.lowest(cell.column())
                                .filter(upper -> upper.columnSpan() == cell.columnSpan())
                                .filter(upper -> upper.text().goesOnWith(cell.text()))
                                .isPresent());
    }
}
