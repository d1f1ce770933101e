package org.fundperf.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fundperf.document.Cell;
import org.fundperf.form.IndicatorColumns.Column;

/**
 * Which cell of a row stands for which column, when cells may have moved and columns may be blank.
 *
 * <p>Cells keep their order, so this is an alignment of two sequences: the cheapest one wins, where it costs to stand
 * away from the heading, to hold what the column does not hold, to leave a column blank, and most of all to leave a
 * cell unread. Content counts more than position.
 *
 * @param placements in the order of the cells
 * @param unread cells that no column takes
 * @param offset by how many columns the whole row was moved to the right, negative to the left
 */
record RowAlignment(List<Placement> placements, List<Cell> unread, int offset, double cost) {

    /** A cell and the column it was given to. */
    record Placement(Cell cell, Column column) {}

    private static final int WIDEST_OFFSET = 3;
    private static final double OFFSET_COST = 0.7;
    private static final double UNREAD_COST = 8;
    private static final double CONTINUED_COST = 1.6;

    /**
     * @param cells a row without its level labels, left to right
     * @param columns the table's columns without the levels, left to right
     * @param habits where complete rows of this table hold each role; may be empty
     */
    static RowAlignment of(List<Cell> cells, List<Column> columns, Map<Role, Integer> habits) {
        double[][] contents = new double[cells.size()][columns.size()];
        for (int i = 0; i < cells.size(); i++) {
            boolean value = Shape.isValue(cells.get(i).text());
            for (int j = 0; j < columns.size(); j++) {
                contents[i][j] = CellFit.content(cells.get(i), value, columns.get(j));
            }
        }
        RowAlignment best = new Alignment(cells, columns, contents, habits, 0).solve();
        for (int distance = 1; distance <= WIDEST_OFFSET && !cells.isEmpty(); distance++) {
            for (int offset : new int[] {-distance, distance}) {
                RowAlignment candidate = new Alignment(cells, columns, contents, habits, offset).solve();
                if (candidate.cost < best.cost - 1e-9) {
                    best = candidate;
                }
            }
        }
        return best;
    }

    /** The cells given to a role, left to right. */
    List<Cell> cells(Role role) {
        return placements.stream()
                .filter(placement -> placement.column().role() == role)
                .map(Placement::cell)
                .toList();
    }

    /** One alignment under one offset, by dynamic programming over (cells read, columns passed). */
    private static final class Alignment {

        private enum Step {
            SKIP_COLUMN,
            SKIP_CELL,
            TAKE,
            CONTINUE
        }

        private final List<Cell> cells;
        private final List<Column> columns;
        private final double[][] contents;
        private final Map<Role, Integer> habits;
        private final int offset;
        private final double[][] cost;
        private final Step[][] step;

        Alignment(List<Cell> cells, List<Column> columns, double[][] contents, Map<Role, Integer> habits, int offset) {
            this.cells = cells;
            this.columns = columns;
            this.contents = contents;
            this.habits = habits;
            this.offset = offset;
            this.cost = new double[cells.size() + 1][columns.size() + 1];
            this.step = new Step[cells.size() + 1][columns.size() + 1];
        }

        RowAlignment solve() {
            for (int i = 0; i <= cells.size(); i++) {
                for (int j = 0; j <= columns.size(); j++) {
                    cheapest(i, j);
                }
            }
            return trace();
        }

        private void cheapest(int i, int j) {
            if (i == 0 && j == 0) {
                cost[0][0] = OFFSET_COST * Math.abs(offset);
                return;
            }
            cost[i][j] = Double.MAX_VALUE;
            if (j > 0) {
                offer(i, j, cost[i][j - 1] + CellFit.blank(columns.get(j - 1)), Step.SKIP_COLUMN);
            }
            if (i > 0) {
                offer(i, j, cost[i - 1][j] + UNREAD_COST, Step.SKIP_CELL);
            }
            if (i > 0 && j > 0) {
                double fit = fit(i - 1, j - 1);
                offer(i, j, cost[i - 1][j - 1] + fit, Step.TAKE);
                boolean mayContinue = columns.get(j - 1).role() == Role.INDICATOR
                        && i > 1
                        && (step[i - 1][j] == Step.TAKE || step[i - 1][j] == Step.CONTINUE);
                if (mayContinue) {
                    offer(i, j, cost[i - 1][j] + CONTINUED_COST + contents[i - 1][j - 1], Step.CONTINUE);
                }
            }
        }

        private void offer(int i, int j, double price, Step how) {
            if (price < cost[i][j]) {
                cost[i][j] = price;
                step[i][j] = how;
            }
        }

        private double fit(int i, int j) {
            Cell cell = cells.get(i);
            Column column = columns.get(j);
            return contents[i][j] + CellFit.position(cell.column(), offset, column, habits.get(column.role()));
        }

        private RowAlignment trace() {
            List<Placement> placements = new ArrayList<>();
            List<Cell> unread = new ArrayList<>();
            int i = cells.size();
            int j = columns.size();
            while (i > 0 || j > 0) {
                switch (step[i][j]) {
                    case SKIP_COLUMN -> j--;
                    case SKIP_CELL -> unread.add(0, cells.get(--i));
                    case TAKE -> placements.add(0, new Placement(cells.get(--i), columns.get(--j)));
                    case CONTINUE -> placements.add(0, new Placement(cells.get(--i), columns.get(j - 1)));
                }
            }
            return new RowAlignment(placements, unread, offset, cost[cells.size()][columns.size()]);
        }
    }
}
