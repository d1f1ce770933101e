package org.fundperf.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import technology.tabula.Page;
import technology.tabula.Ruling;

/**
 * Rules of a page, and those that its author left out: a table may be open at its sides, or have rules between its
 * rows only.
 */
final class PdfRules {

    /** Rules that meet are drawn within this distance, in points. */
    private static final float TOLERANCE = 3;
    /** Fewer rows between rules are sections of a table, each with several rows of text. */
    private static final int FEWEST_ROWS = 4;
    /** A page of drawings is no form, and comparing all its lines would take long. */
    private static final long MOST_PAIRS = 1_000_000;

    private final List<Ruling> horizontal;
    private final List<Ruling> vertical;
    private final List<Ruling> added = new ArrayList<>();

    private PdfRules(List<Ruling> horizontal, List<Ruling> vertical) {
        this.horizontal = horizontal;
        this.vertical = vertical;
    }

    /** @param glyphs of the page; texts one below another show the columns */
    static List<Ruling> of(Page page, List<PdfGlyph> glyphs) {
        List<Ruling> drawn = page.getRulings();
        PdfRules rules = new PdfRules(
                Ruling.collapseOrientedRulings(page.getHorizontalRulings()),
                Ruling.collapseOrientedRulings(page.getVerticalRulings()));
        if ((long) rules.horizontal.size() * (rules.vertical.size() + rules.horizontal.size()) > MOST_PAIRS) {
            return drawn;
        }
        for (List<Ruling> rows : rules.tables()) {
            rules.complete(rows, glyphs);
        }
        List<Ruling> all = new ArrayList<>(drawn);
        all.addAll(rules.added);
        return all;
    }

    /** Horizontal rules that belong together: the same vertical ones cross them, or they begin or end together. */
    private List<List<Ruling>> tables() {
        List<List<Ruling>> tables = new ArrayList<>();
        List<Ruling> sorted = new ArrayList<>(horizontal);
        sorted.sort(Comparator.comparingDouble(Ruling::getTop));
        for (Ruling rule : sorted) {
            List<List<Ruling>> own = tables.stream()
                    .filter(table -> table.stream().anyMatch(other -> belongTogether(other, rule)))
                    .toList();
            List<Ruling> joined = new ArrayList<>();
            own.forEach(joined::addAll);
            joined.add(rule);
            tables.removeAll(own);
            tables.add(joined);
        }
        return tables;
    }

    private boolean belongTogether(Ruling one, Ruling other) {
        boolean alike = Math.abs(one.getLeft() - other.getLeft()) < TOLERANCE
                || Math.abs(one.getRight() - other.getRight()) < TOLERANCE;
        return (alike && crossing(one).isEmpty() && crossing(other).isEmpty())
                || vertical.stream().anyMatch(rule -> meets(rule, one) && meets(rule, other));
    }

    private List<Ruling> crossing(Ruling row) {
        return vertical.stream().filter(rule -> meets(rule, row)).toList();
    }

    private static boolean meets(Ruling column, Ruling row) {
        return column.getLeft() > row.getLeft() - TOLERANCE
                && column.getLeft() < row.getRight() + TOLERANCE
                && column.getTop() < row.getTop() + TOLERANCE
                && column.getBottom() > row.getTop() - TOLERANCE;
    }

    private void complete(List<Ruling> rows, List<PdfGlyph> glyphs) {
        if (rows.size() < 2) {
            return;
        }
        List<Ruling> columns =
                rows.stream().flatMap(row -> crossing(row).stream()).distinct().toList();
        if (columns.isEmpty()) {
            drawColumns(rows, glyphs);
        } else {
            close(rows, columns);
        }
    }

    /** Draws the outer edges that are missing. */
    private void close(List<Ruling> rows, List<Ruling> columns) {
        float highest = min(rows, Ruling::getTop);
        float lowest = max(rows, Ruling::getTop);
        float top = Math.min(highest, min(columns, Ruling::getTop));
        float bottom = Math.max(lowest, max(columns, Ruling::getBottom));
        float left = Math.min(min(rows, Ruling::getLeft), min(columns, Ruling::getLeft));
        float right = Math.max(max(rows, Ruling::getRight), max(columns, Ruling::getLeft));
        if (min(columns, Ruling::getLeft) > left + TOLERANCE) {
            added.add(new Ruling(top, left, 0, bottom - top));
        }
        if (max(columns, Ruling::getLeft) < right - TOLERANCE) {
            added.add(new Ruling(top, right, 0, bottom - top));
        }
        if (highest > top + 2 * TOLERANCE) {
            added.add(new Ruling(top, left, right - left, 0));
        }
        if (lowest < bottom - 2 * TOLERANCE) {
            added.add(new Ruling(bottom, left, right - left, 0));
        }
    }

    private static float min(List<Ruling> rules, ToDoubleFunction<Ruling> length) {
        return (float) rules.stream().mapToDouble(length).min().orElse(0);
    }

    private static float max(List<Ruling> rules, ToDoubleFunction<Ruling> length) {
        return (float) rules.stream().mapToDouble(length).max().orElse(0);
    }

    /** Where a rule begins further right than others, a cell left of it takes several rows. */
    private static List<Double> begins(List<Ruling> rows, int upper, List<Double> gutters) {
        double left = min(rows, Ruling::getLeft) + TOLERANCE;
        List<Ruling> above = new ArrayList<>(rows.subList(0, upper + 1));
        Collections.reverse(above);
        List<Ruling> below = rows.subList(upper + 1, rows.size());
        return rows.stream()
                .map(row -> (double) row.getLeft())
                .filter(edge -> edge > left
                        && (isBeginOfNext(edge, above) || isBeginOfNext(edge, below))
                        && gutters.stream().allMatch(gutter -> Math.abs(gutter - edge) > 2 * TOLERANCE))
                .toList();
    }

    /** True when the nearest rule that reaches this edge begins at it. */
    private static boolean isBeginOfNext(double edge, List<Ruling> rows) {
        return rows.stream()
                .filter(row -> row.getLeft() < edge + TOLERANCE)
                .findFirst()
                .filter(row -> row.getLeft() > edge - TOLERANCE)
                .isPresent();
    }

    /** Between each two rules, where no text crosses from one column into the next. */
    private void drawColumns(List<Ruling> rows, List<PdfGlyph> glyphs) {
        List<PdfBand> bands = new ArrayList<>();
        for (int i = 0; i + 1 < rows.size(); i++) {
            List<PdfLine> lines = PdfLine.of(between(rows.get(i), rows.get(i + 1), glyphs));
            if (!lines.isEmpty()) {
                bands.add(new PdfBand(lines));
            }
        }
        PdfColumns columns = PdfColumns.of(bands);
        if (bands.size() < FEWEST_ROWS || columns.count() < 2 || areSections(bands, columns)) {
            return;
        }
        List<Double> gutters = columns.gutters();
        close(rows, List.of(new Ruling(rows.get(0).getTop(), gutters.get(0).floatValue(), 0, 0)));
        for (int i = 0; i + 1 < rows.size(); i++) {
            Ruling row = rows.get(i);
            float height = rows.get(i + 1).getTop() - row.getTop();
            List<PdfLine> lines = PdfLine.of(between(row, rows.get(i + 1), glyphs));
            Stream.concat(gutters.stream(), begins(rows, i, gutters).stream())
                    .distinct()
                    .filter(gutter -> lines.stream()
                            .flatMap(line -> PdfBand.pieces(line).stream())
                            .noneMatch(text -> text.left() < gutter && text.right() > gutter))
                    .forEach(gutter -> added.add(new Ruling(row.getTop(), gutter.floatValue(), 0, height)));
        }
    }

    /** Several rows of text between two rules put values below values. */
    private static boolean areSections(List<PdfBand> bands, PdfColumns columns) {
        long sections = bands.stream()
                .filter(band -> columns.texts(band).values().stream()
                        .anyMatch(texts -> texts.stream()
                                        .filter(text -> PdfText.isValue(text.text()))
                                        .count()
                                > 1))
                .count();
        return sections > bands.size() / FEWEST_ROWS;
    }

    private static List<PdfGlyph> between(Ruling upper, Ruling lower, List<PdfGlyph> glyphs) {
        return glyphs.stream()
                .filter(glyph -> !glyph.text().isBlank()
                        && glyph.middle() > upper.getTop()
                        && glyph.middle() < lower.getTop()
                        && glyph.center() > upper.getLeft()
                        && glyph.center() < upper.getRight())
                .toList();
    }
}
