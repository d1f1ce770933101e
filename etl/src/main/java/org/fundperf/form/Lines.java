package org.fundperf.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fundperf.document.Block;
import org.fundperf.document.Cell;
import org.fundperf.document.Document;
import org.fundperf.document.Grid;
import org.fundperf.document.Paragraph;

/** A document as one sequence of lines; forms that stand side by side come one after another. */
final class Lines {

    private Lines() {}

    static List<Line> of(Document document) {
        List<Line> lines = new ArrayList<>();
        int table = 0;
        for (Block block : document.blocks()) {
            if (block instanceof Paragraph paragraph) {
                if (!paragraph.text().isBlank()) {
                    lines.add(Line.of(paragraph));
                }
            } else if (block instanceof Grid grid) {
                for (List<Cell> panel : panels(grid.cells())) {
                    lines.addAll(rows(panel, table++, grid.name()));
                }
            }
        }
        return lines;
    }

    private static List<Line> rows(List<Cell> cells, int table, String sheet) {
        return byRow(cells).values().stream()
                .map(row -> new Line(null, table, sheet, List.copyOf(row)))
                .toList();
    }

    /** Cells by row and, within a row, by column; blank cells say nothing and are left out. */
    private static Map<Integer, List<Cell>> byRow(List<Cell> cells) {
        Map<Integer, List<Cell>> rows = new TreeMap<>();
        for (Cell cell : cells) {
            if (!cell.text().isBlank()) {
                rows.computeIfAbsent(cell.row(), row -> new ArrayList<>()).add(cell);
            }
        }
        return rows;
    }

    /**
     * Splits a sheet where forms stand side by side: a row holds two titles, or the heading of the first level twice.
     * They stand so until the leftmost of them is followed by another form; what is above and below is read on its own.
     */
    private static List<List<Cell>> panels(List<Cell> cells) {
        for (Map.Entry<Integer, List<Cell>> row : byRow(cells).entrySet()) {
            List<Cell> anchors =
                    row.getValue().stream().filter(Lines::startsPanel).toList();
            boolean titles = anchors.stream().anyMatch(Lines::isTitle);
            int first = row.getKey();
            if (anchors.size() > 1 && (titles || !Goals.areNamedIn(between(cells, Integer.MIN_VALUE, first)))) {
                int end = nextTitleRow(cells, first, anchors.get(1).column());
                List<List<Cell>> panels = new ArrayList<>();
                add(panels, between(cells, Integer.MIN_VALUE, isTitle(anchors.get(0)) ? first : Integer.MIN_VALUE));
                panels.addAll(split(
                        between(cells, isTitle(anchors.get(0)) ? first : Integer.MIN_VALUE, end), first, anchors));
                List<Cell> below = between(cells, end, Integer.MAX_VALUE);
                panels.addAll(below.isEmpty() ? List.of() : panels(below));
                return panels;
            }
        }
        return List.of(cells);
    }

    private static void add(List<List<Cell>> panels, List<Cell> cells) {
        if (!cells.isEmpty()) {
            panels.add(cells);
        }
    }

    private static List<Cell> between(List<Cell> cells, int from, int to) {
        return cells.stream()
                .filter(cell -> cell.row() >= from && cell.row() < to)
                .toList();
    }

    /** The first row below in which a form left of the given column begins. */
    private static int nextTitleRow(List<Cell> cells, int row, int column) {
        return cells.stream()
                .filter(cell -> cell.row() > row + 1 && cell.column() < column && isTitle(cell))
                .mapToInt(Cell::row)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static boolean isTitle(Cell cell) {
        return Templates.titledBy(cell.text()).isPresent();
    }

    private static boolean startsPanel(Cell cell) {
        return isTitle(cell)
                || ColumnLabels.role("indicators", cell.text())
                        .filter(Role.LEVEL1::equals)
                        .isPresent();
    }

    private static List<List<Cell>> split(List<Cell> cells, int anchorRow, List<Cell> anchors) {
        List<List<Cell>> panels = new ArrayList<>();
        List<Cell> rest = new ArrayList<>(cells);
        for (int i = anchors.size() - 1; i > 0; i--) {
            int border = border(
                    cells,
                    anchorRow,
                    anchors.get(i - 1).column(),
                    anchors.get(i).column());
            List<Cell> right =
                    rest.stream().filter(cell -> cell.column() >= border).toList();
            rest.removeIf(cell -> cell.column() >= border);
            panels.add(0, right);
        }
        panels.add(0, rest);
        return panels;
    }

    /** The border nearest to the right anchor, at or left of it, that fewest cells cross. */
    private static int border(List<Cell> cells, int anchorRow, int left, int right) {
        int best = right;
        long fewest = Long.MAX_VALUE;
        for (int border = right; border > left; border--) {
            int candidate = border;
            long crossing = cells.stream()
                    .filter(cell -> cell.row() >= anchorRow)
                    .filter(cell -> cell.column() < candidate && cell.column() + cell.columnSpan() > candidate)
                    .count();
            boolean emptyBefore = cells.stream()
                    .noneMatch(cell ->
                            cell.column() <= candidate - 1 && cell.column() + cell.columnSpan() > candidate - 1);
            long cost = 2 * crossing - (emptyBefore ? 1 : 0);
            if (cost < fewest) {
                fewest = cost;
                best = border;
            }
        }
        return best;
    }
}
