package org.fundperf.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A page before it is known what on it belongs to the document's text.
 *
 * @param number counted from 1
 * @param width in points
 * @param height in points
 * @param boxed tables that rules draw, each a list of boxes
 * @param lines outside of these tables, from the top down; may be changed
 */
record PdfSheet(int number, double width, double height, List<List<PdfTable.Box>> boxed, List<PdfLine> lines) {

    static PdfSheet of(
            int number, double width, double height, List<List<PdfTable.Box>> boxed, List<PdfGlyph> outside) {
        List<PdfLine> lines = new ArrayList<>(PdfLine.of(outside));
        lines.removeIf(line -> line.text().isEmpty());
        return new PdfSheet(number, width, height, boxed, lines);
    }

    boolean isBlank() {
        return boxed.isEmpty() && lines.isEmpty();
    }
}
