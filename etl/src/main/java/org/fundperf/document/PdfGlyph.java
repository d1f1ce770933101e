package org.fundperf.document;

/**
 * A piece of text on a page as the PDF draws it, mostly one character. Lengths in points, from the top left corner.
 *
 * @param text what it says
 * @param left left edge
 * @param top top edge
 * @param right right edge
 * @param bottom bottom edge
 * @param size of the font, the width of a Chinese character
 */
record PdfGlyph(String text, double left, double top, double right, double bottom, double size) {

    double middle() {
        return (top + bottom) / 2;
    }

    double center() {
        return (left + right) / 2;
    }

    double height() {
        return bottom - top;
    }

    /** Bold text without a bold font is drawn twice, a hair apart. */
    boolean repeats(PdfGlyph other) {
        return text.equals(other.text)
                && Math.abs(left - other.left) < 0.3 * (right - left)
                && Math.abs(top - other.top) < 0.3 * height();
    }
}
