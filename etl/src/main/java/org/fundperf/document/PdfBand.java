package org.fundperf.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lines of text that overlap in height, as when the texts of a row are centred beside one that takes two lines.
 *
 * @param lines from the top down, at least one
 */
record PdfBand(List<PdfLine> lines) {

    /** Lines of one paragraph stand further apart than this, in sizes of the font. */
    private static final double OVERLAP = 0.85;
    /** More than between words, in sizes of the font. */
    private static final double CELL_GAP = 0.6;

    /** Puts lines together that overlap, unless one has a value below a value: then they are two rows. */
    static List<PdfBand> of(List<PdfLine> lines) {
        List<PdfBand> bands = new ArrayList<>();
        for (PdfLine line : lines) {
            PdfBand last = bands.isEmpty() ? null : bands.get(bands.size() - 1);
            if (last != null && last.overlaps(line)) {
                bands.set(bands.size() - 1, last.with(List.of(line)));
            } else {
                bands.add(new PdfBand(List.of(line)));
            }
        }
        return bands;
    }

    private boolean overlaps(PdfLine line) {
        PdfLine last = lines.get(lines.size() - 1);
        double size = Math.min(last.size(), line.size());
        return line.bottom() - last.bottom() < OVERLAP * size
                && line.segments().stream().noneMatch(this::standsOver)
                && !hasValuesAbove(line);
    }

    /** Text right above, without a line's distance: parts of one line are never above one another. */
    private boolean standsOver(PdfLine segment) {
        return lines.get(lines.size() - 1).segments().stream().anyMatch(segment::sharesWidthWith);
    }

    private boolean hasValuesAbove(PdfLine line) {
        return values(Stream.of(line)).anyMatch(value -> values(lines.stream()).anyMatch(value::sharesWidthWith));
    }

    private static Stream<PdfLine> values(Stream<PdfLine> of) {
        return of.flatMap(line -> line.segments().stream()).filter(segment -> PdfText.isValue(segment.text()));
    }

    PdfBand with(List<PdfLine> more) {
        return new PdfBand(Stream.concat(lines.stream(), more.stream()).toList());
    }

    /** Parts of its lines with wide gaps between them. */
    List<PdfLine> segments() {
        return lines.stream().flatMap(line -> line.segments().stream()).toList();
    }

    /** Parts of its lines with gaps that may be those between two cells that are both full. */
    List<PdfLine> pieces() {
        return lines.stream().flatMap(line -> pieces(line).stream()).toList();
    }

    static List<PdfLine> pieces(PdfLine line) {
        return line.pieces((before, after) -> after.left() - before.right() > CELL_GAP * after.size());
    }

    /** True when texts stand side by side. */
    boolean isDivided() {
        List<PdfLine> segments = segments();
        return segments.stream().anyMatch(one -> segments.stream().anyMatch(other -> one.right() < other.left()));
    }

    double left() {
        return lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
    }

    double top() {
        return lines.get(0).top();
    }

    double size() {
        return lines.stream().mapToDouble(PdfLine::size).max().orElse(0);
    }

    /** From the base line of the last line above to that of the first one here. */
    double distanceBelow(PdfBand above) {
        return lines.get(0).bottom() - above.lines.get(above.lines.size() - 1).bottom();
    }
}
