package org.fundperf.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Columns of text that stand below one another without rules between them.
 *
 * @param spans from left to right, each with the left and the right edge of its text, in points
 */
record PdfColumns(List<Span> spans) {

    /** Narrower than between columns elsewhere: here it is known where a gap must be. In sizes of the font. */
    private static final double GAP = 0.4;

    /** An interval across the page. */
    record Span(double left, double right) {}

    static PdfColumns of(List<PdfBand> bands) {
        List<Span> columns = new ArrayList<>();
        bands.stream()
                .flatMap(band -> band.pieces().stream())
                .filter(segment -> !isSpanning(segment, bands))
                .sorted(Comparator.comparingDouble(PdfLine::left))
                .forEach(segment -> add(segment, columns));
        return new PdfColumns(List.copyOf(columns));
    }

    private static void add(PdfLine segment, List<Span> columns) {
        Span last = columns.isEmpty() ? null : columns.get(columns.size() - 1);
        if (last != null && segment.left() <= last.right()) {
            columns.set(columns.size() - 1, new Span(last.left(), Math.max(last.right(), segment.right())));
        } else {
            columns.add(new Span(segment.left(), segment.right()));
        }
    }

    /** A text below which as many rows have a gap as have text: one over several columns, or two with little between. */
    private static boolean isSpanning(PdfLine segment, List<PdfBand> bands) {
        List<Span> gaps = new ArrayList<>();
        for (PdfBand band : bands) {
            Span gap = gapBelow(segment, band);
            if (gap != null) {
                gaps.add(gap);
            }
        }
        long undivided = bands.stream()
                .filter(band -> band.pieces().stream()
                        .anyMatch(text ->
                                gaps.stream().anyMatch(gap -> text.left() < gap.left() && text.right() > gap.right())))
                .count();
        return !gaps.isEmpty() && gaps.size() >= undivided;
    }

    /** The first gap between two texts of a band that both stand under the segment; null when there is none. */
    private static Span gapBelow(PdfLine segment, PdfBand band) {
        double end = Double.NaN;
        for (PdfLine other : band.pieces().stream()
                .filter(segment::sharesWidthWith)
                .sorted(Comparator.comparingDouble(PdfLine::left))
                .toList()) {
            if (other.left() > end) {
                return new Span(end, other.left());
            }
            end = Double.isNaN(end) ? other.right() : Math.max(end, other.right());
        }
        return null;
    }

    int count() {
        return spans.size();
    }

    /** Edges of the columns and the right edge of the last. */
    List<Double> edges() {
        List<Double> edges = new ArrayList<>();
        spans.forEach(span -> edges.add(span.left()));
        edges.add(spans.get(spans.size() - 1).right());
        return List.copyOf(edges);
    }

    /** Middles of the gaps between columns. */
    List<Double> gutters() {
        List<Double> gutters = new ArrayList<>();
        for (int i = 0; i + 1 < spans.size(); i++) {
            gutters.add((spans.get(i).right() + spans.get(i + 1).left()) / 2);
        }
        return List.copyOf(gutters);
    }

    int first(PdfLine text) {
        int column = 0;
        while (column + 1 < spans.size() && spans.get(column).right() < text.left()) {
            column++;
        }
        return column;
    }

    int last(PdfLine text) {
        int column = spans.size() - 1;
        while (column > first(text) && spans.get(column).left() > text.right()) {
            column--;
        }
        return column;
    }

    /** The texts of a band by the column in which they begin, each from the top down. */
    NavigableMap<Integer, List<PdfLine>> texts(PdfBand band) {
        NavigableMap<Integer, List<PdfLine>> texts = new TreeMap<>();
        for (PdfLine line : band.lines()) {
            for (PdfLine piece : line.pieces(this::isGutter)) {
                texts.computeIfAbsent(first(piece), column -> new ArrayList<>()).add(piece);
            }
        }
        return texts;
    }

    /** True for a gap between two glyphs that lies between two columns. */
    private boolean isGutter(PdfGlyph before, PdfGlyph after) {
        if (after.left() - before.right() < GAP * after.size()) {
            return false;
        }
        for (int i = 0; i + 1 < spans.size(); i++) {
            if (before.right() <= spans.get(i + 1).left()
                    && after.left() >= spans.get(i).right()) {
                return true;
            }
        }
        return false;
    }
}
