package org.fundperf.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.fundperf.sample.Column.Content;
import org.fundperf.sample.ValueSpelling.ValueAndUnit;

/** Draws the heading and the lines of an indicator table. */
final class IndicatorTable {

    private static final int EVERY_FIFTH = 5;

    private final List<Column> columns;
    private final List<IndicatorRow> rows;
    private final Variant variant;
    private final ValueSpelling spelling;

    IndicatorTable(List<Column> columns, List<IndicatorRow> rows, Variant variant) {
        this.columns = columns;
        this.rows = rows;
        this.variant = variant;
        this.spelling = new ValueSpelling(variant.valueStyle());
    }

    /** Rows it takes, with the heading. */
    int height() {
        return rows.size() + 1;
    }

    /** Draws the table below what the sketch holds, beginning at a column. */
    void draw(Sketch sketch, int left) {
        int top = sketch.height();
        int column = left;
        for (Column each : columns) {
            sketch.put(top, column, each.span(), each.label());
            for (int index = 0; index < rows.size(); index++) {
                drawCell(sketch, top + 1 + index, column + shift(index), each, index);
            }
            column += each.span() + each.blanks();
        }
    }

    private void drawCell(Sketch sketch, int row, int column, Column each, int index) {
        switch (each.content()) {
            case LEVEL1 -> drawLevel(sketch, row, column, index, IndicatorRow::level1);
            case LEVEL2 -> drawLevel(sketch, row, column, index, line -> line.level1() + "\n" + line.level2());
            default -> sketch.put(row, column, each.span(), text(each.content(), rows.get(index)));
        }
    }

    private void drawLevel(Sketch sketch, int row, int column, int index, Function<IndicatorRow, String> key) {
        String label = key.apply(rows.get(index)).replaceFirst("(?s).*\n", "");
        int end = index;
        while (end < rows.size() && key.apply(rows.get(end)).equals(key.apply(rows.get(index)))) {
            end++;
        }
        boolean first = index == 0 || !key.apply(rows.get(index - 1)).equals(key.apply(rows.get(index)));
        switch (variant.levelCells()) {
            case REPEATED -> sketch.put(row, column, label);
            case FIRST_ONLY -> sketch.put(row, column, first ? label : "");
            case MERGED -> {
                if (first) {
                    sketch.put(row, column, end - index, 1, label);
                }
            }
        }
    }

    private int shift(int index) {
        return variant.shiftedRows() == Variant.ShiftedRows.SOME && index % EVERY_FIFTH == 2 ? 1 : 0;
    }

    private String text(Content content, IndicatorRow row) {
        return switch (content) {
            case INDICATOR -> row.indicator();
            case TARGET -> spelling.of(withoutUnit(row, row.text("target")));
            case ACTUAL -> spelling.of(withoutUnit(row, row.text("actual")));
            case COMPLETION -> spelling.of(row.text("completion_rate"));
            case UNIT -> unit(row);
            case WEIGHT -> points(row.weight());
            case SCORE -> points(row.score());
            default -> "";
        };
    }

    private String withoutUnit(IndicatorRow row, String text) {
        ValueAndUnit split = ValueSpelling.split(text);
        return split != null && split.unit().equals(unit(row)) ? split.value() : text;
    }

    /** The target's unit, when the table has a column for it. */
    private String unit(IndicatorRow row) {
        ValueAndUnit split = ValueSpelling.split(row.text("target"));
        boolean shown = columns.stream().anyMatch(column -> column.content() == Content.UNIT);
        return shown && split != null ? split.unit() : "";
    }

    private static String points(BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }
}
