package org.fundperf.sample;

/** A cell of a {@link Sketch}: its anchor, what it covers, what it says. An empty text still covers. */
record Placed(int row, int column, int rowSpan, int columnSpan, String text) {

    Placed moved(int rows, int columns) {
        return new Placed(row + rows, column + columns, rowSpan, columnSpan, text);
    }
}
