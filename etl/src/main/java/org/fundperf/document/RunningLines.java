package org.fundperf.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Lines that a program prints on each page: page numbers, and what stands in the margins above and below. */
final class RunningLines {

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-—–―·\\s]*(?:第\\s*)?\\d{1,4}(?:\\s*页)?(?:\\s*[/，,共]+\\s*共?\\s*\\d{1,4}\\s*页?)?[-—–―·\\s]*");
    /** Titles of forms and annexes stand at the same place of several pages, too. */
    private static final Pattern TITLE = Pattern.compile("附[件表].*|.*表\\s*([(（].*)?");

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    /** Height of the margins, in points. */
    private static final double MARGIN = 62;
    /** Positions differ by less, in points. */
    private static final double SAME_PLACE = 3;

    private RunningLines() {}

    /** Takes them out of the lines of each page. */
    static void drop(List<PdfSheet> pages) {
        Map<String, Integer> repeats = new HashMap<>();
        for (PdfSheet page : pages) {
            page.lines().stream()
                    .filter(line -> isInMargin(line, page))
                    .map(RunningLines::key)
                    .distinct()
                    .forEach(key -> repeats.merge(key, 1, Integer::sum));
        }
        for (PdfSheet page : pages) {
            page.lines()
                    .removeIf(line -> isInMargin(line, page)
                            && !TITLE.matcher(line.text()).matches()
                            && repeats.getOrDefault(key(line), 0) > 1);
            dropPageNumber(page.lines(), page.lines().size() - 1);
            dropPageNumber(page.lines(), 0);
        }
    }

    private static boolean isInMargin(PdfLine line, PdfSheet page) {
        return line.bottom() < MARGIN || line.top() > page.height() - MARGIN;
    }

    private static String key(PdfLine line) {
        return Math.round(line.top() / SAME_PLACE) + DIGITS.matcher(line.text()).replaceAll("0");
    }

    private static void dropPageNumber(List<PdfLine> lines, int index) {
        if (index >= 0
                && index < lines.size()
                && PAGE_NUMBER.matcher(lines.get(index).text()).matches()) {
            lines.remove(index);
        }
    }
}
