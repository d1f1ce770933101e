package org.fundperf.document;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Text that was set into a width, its lines joined again.
 *
 * @param text with a line break only where a person made one
 * @param room how much of the width the last line left free, in points
 * @param firstToken width of what cannot be broken at the beginning, in points
 */
record PdfText(String text, double room, double firstToken) {

    /** Space between text and rule, in characters, both sides together. */
    private static final double PADDING = 1.2;

    private static final Pattern VALUE = Pattern.compile("[0-9０-９≥≤=<>＞＜≧≦＝±+\\-－]");

    /** A comparator at the end waits for its number, a decimal point for its digits. */
    private static final Pattern UNFINISHED = Pattern.compile("[≥≤=<>＞＜≧≦＝]\\s*$|\\d[.,]$");

    /** @param width of the cell in points */
    static PdfText ofCell(List<PdfGlyph> glyphs, double width) {
        List<PdfLine> lines = PdfLine.of(glyphs);
        double padding = lines.stream().mapToDouble(PdfLine::size).max().orElse(0) * PADDING;
        return ofLines(lines, width - padding);
    }

    /** @param width that the text of these lines can fill, in points */
    static PdfText ofLines(List<PdfLine> lines, double width) {
        StringBuilder text = new StringBuilder();
        double room = width;
        double firstToken = 0;
        for (PdfLine line : lines) {
            String shown = line.text();
            if (shown.isEmpty()) {
                continue;
            }
            if (text.isEmpty()) {
                firstToken = line.firstToken();
            } else {
                text.append(line.firstToken() > room ? seam(text, shown) : "\n");
            }
            text.append(shown);
            room = width - (line.right() - line.left());
        }
        return new PdfText(text.toString(), room, firstToken);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /**
     * True when the other text can be the rest of this one: it had no room here. What begins like a value is one of
     * its own; two values must never become one.
     */
    boolean goesOnWith(PdfText rest) {
        return rest.firstToken > room
                && (!isValue(rest.text) || UNFINISHED.matcher(text).find());
    }

    /** True for what begins like a value. */
    static boolean isValue(String text) {
        return VALUE.matcher(text).lookingAt();
    }

    PdfText joined(PdfText rest) {
        return new PdfText(text + seam(text, rest.text) + rest.text, rest.room, firstToken);
    }

    /** What stands between two parts of a broken line: a space between Latin words, nothing in Chinese. */
    static String seam(CharSequence before, String after) {
        boolean words = isLatin(before.charAt(before.length() - 1)) && isLatin(after.charAt(0));
        return words ? " " : "";
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetter(c);
    }
}
