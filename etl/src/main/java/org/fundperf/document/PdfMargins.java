package org.fundperf.document;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The column that prose is set into, in points.
 *
 * @param left where lines begin
 * @param right where a full line ends
 */
record PdfMargins(double left, double right) {

    /** Punctuation may hang over the right edge by its own width. */
    private static final double OVERHANG = 1.2;

    /** Headings and items are numbered and begin a paragraph even when they are not indented. */
    private static final Pattern NUMBERED =
            Pattern.compile("[一二三四五六七八九十]+\\s*[、.．：:]|[(（]\\s*[一二三四五六七八九十\\d]+\\s*[)）]|\\d{1,2}[、.．](?!\\d)|[①-⑳]");

    private static final int ENOUGH_FULL_LINES = 2;

    /** The column of a page, told from all pages of its width, because a cover alone has short lines only. */
    static PdfMargins of(PdfPage page, List<PdfPage> all) {
        List<PdfPage> alike = all.stream()
                .filter(other -> Math.abs(other.width() - page.width()) < 1)
                .toList();
        double left = alike.stream().mapToDouble(PdfPage::left).min().orElse(0);
        double right = alike.stream().mapToDouble(PdfPage::right).max().orElse(page.width());
        long full = alike.stream()
                .flatMap(other -> other.lines().stream())
                .filter(line -> line.right() > right - 2 * OVERHANG * line.size())
                .count();
        // Without lines that show the edge, it is as far from the paper's as on the left.
        return new PdfMargins(left, full >= ENOUGH_FULL_LINES ? right : Math.max(right, page.width() - left));
    }

    /** True when a line goes on a paragraph: it had no room above, and is not indented itself. */
    boolean isGoingOn(PdfLine above, PdfLine line) {
        boolean full = line.firstToken() > right - above.right() - OVERHANG * above.size();
        boolean flush = line.left() < left + line.size();
        boolean alike = Math.abs(line.size() - above.size()) < 0.1 * above.size();
        return full && flush && alike && !NUMBERED.matcher(line.text()).lookingAt();
    }
}
