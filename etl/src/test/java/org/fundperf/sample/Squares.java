package org.fundperf.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A sketch square by square: each is the corner of a cell, covered by one, or empty. */
final class Squares {

    private final Sketch sketch;
    private final Placed[][] squares;

    Squares(Sketch sketch) {
        this.sketch = sketch;
        this.squares = new Placed[sketch.height()][sketch.width()];
        for (Placed cell : sketch.cells()) {
            for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
                for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                    put(row, column, cell);
                }
            }
        }
    }

    private void put(int row, int column, Placed cell) {
        if (squares[row][column] != null) {
            throw new IllegalStateException(cell + " lies upon " + squares[row][column]);
        }
        squares[row][column] = cell;
    }

    /** The cell that lies on a square; an empty cell of one square where none was drawn. */
    Placed at(int row, int column) {
        Placed cell = squares[row][column];
        return cell == null ? new Placed(row, column, 1, 1, "") : cell;
    }

    /** The cells that begin in a row, and the empty squares between them, from left to right. */
    List<Placed> corners(int row, Area area) {
        return IntStream.range(area.left(), area.right())
                .mapToObj(column -> at(row, column))
                .filter(cell -> cell.row() == row)
                .distinct()
                .toList();
    }

    /** Everything that was drawn. */
    Area all() {
        return new Area(0, squares.length, 0, sketch.width());
    }

    /** The tables, and the lines of prose as areas of one row, from top to bottom. */
    List<Area> blocks() {
        List<Area> blocks = new ArrayList<>();
        int row = 0;
        while (row < squares.length) {
            int end = row + 1;
            if (!sketch.isProse(row) && !isEmpty(row)) {
                while (end < squares.length && !sketch.isProse(end) && !isEmpty(end)) {
                    end++;
                }
            }
            if (!isEmpty(row)) {
                blocks.add(area(row, end));
            }
            row = end;
        }
        return blocks;
    }

    boolean isProse(Area area) {
        return sketch.isProse(area.top());
    }

    private boolean isEmpty(int row) {
        return IntStream.range(0, sketch.width()).allMatch(column -> squares[row][column] == null);
    }

    private Area area(int top, int bottom) {
        int[] used = IntStream.range(0, sketch.width())
                .filter(column -> IntStream.range(top, bottom).anyMatch(row -> squares[row][column] != null))
                .toArray();
        return new Area(top, bottom, used[0], used[used.length - 1] + 1);
    }

    /** Rows and columns from the first to before the last. */
    record Area(int top, int bottom, int left, int right) {}
}
