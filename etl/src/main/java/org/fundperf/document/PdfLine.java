package org.fundperf.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Glyphs that stand side by side.
 *
 * @param glyphs from left to right
 */
record PdfLine(List<PdfGlyph> glyphs) {

    private static final Set<String> CLOSING = Set.of("，", "。", "、", "；", "：", "？", "！", "）", "》", "”", "】", "％");
    private static final Set<String> OPENING = Set.of("（", "《", "“", "【");

    /** How far raised figures stand above the line, in sizes of the font. */
    private static final double SAME_LINE = 0.4;

    /** A gap that a person sees as a space, in sizes of the font. */
    private static final double SPACE = 0.25;
    /** The same between Latin letters, which stand closer. */
    private static final double LATIN_SPACE = 0.15;
    /** Digits of one number are spread with the line that they stand in. */
    private static final double DIGIT_SPACE = 0.4;
    /** A gap that separates columns. */
    private static final double COLUMN_GAP = 1.2;

    /** Sorts glyphs into lines, from the top down. Fonts differ in height, but stand on one base line. */
    static List<PdfLine> of(List<PdfGlyph> glyphs) {
        List<PdfGlyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(PdfGlyph::bottom));
        List<PdfLine> lines = new ArrayList<>();
        List<PdfGlyph> current = new ArrayList<>();
        for (PdfGlyph glyph : sorted) {
            if (!current.isEmpty() && glyph.bottom() - current.get(0).bottom() > SAME_LINE * glyph.size()) {
                lines.add(ordered(current));
                current.clear();
            }
            current.add(glyph);
        }
        if (!current.isEmpty()) {
            lines.add(ordered(current));
        }
        return lines;
    }

    private static PdfLine ordered(List<PdfGlyph> glyphs) {
        List<PdfGlyph> row = new ArrayList<>(glyphs);
        row.sort(Comparator.comparingDouble(PdfGlyph::left));
        List<PdfGlyph> kept = new ArrayList<>();
        for (PdfGlyph glyph : row) {
            boolean repeated = kept.stream().skip(Math.max(0, kept.size() - 3)).anyMatch(glyph::repeats);
            if (!repeated) {
                kept.add(glyph);
            }
        }
        return new PdfLine(List.copyOf(kept));
    }

    /** The text, with a space where a gap is. */
    String text() {
        StringBuilder text = new StringBuilder();
        PdfGlyph before = null;
        for (PdfGlyph glyph : glyphs) {
            if (before != null
                    && isSpace(before, glyph)
                    && !glyph.text().isBlank()
                    && !before.text().isBlank()) {
                text.append(' ');
            }
            text.append(glyph.text());
            before = glyph;
        }
        return Blank.trim(text.toString());
    }

    private static boolean isSpace(PdfGlyph before, PdfGlyph after) {
        double gap = SPACE;
        if (isLatin(before.text()) && isLatin(after.text())) {
            gap = LATIN_SPACE;
        } else if (isDigit(before.text()) && isDigit(after.text())) {
            gap = DIGIT_SPACE;
        }
        return after.left() - before.right() > gap * after.size();
    }

    private static boolean isDigit(String text) {
        return text.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == ',');
    }

    private static boolean isLatin(String text) {
        return text.chars().allMatch(c -> c < 0x250 && Character.isLetter(c));
    }

    /** Parts with a wide gap between them. */
    List<PdfLine> segments() {
        return pieces((before, after) -> after.left() - before.right() > COLUMN_GAP * after.size());
    }

    /** Parts between gaps; blanks are gaps. */
    List<PdfLine> pieces(BiPredicate<PdfGlyph, PdfGlyph> isGap) {
        List<PdfLine> segments = new ArrayList<>();
        List<PdfGlyph> current = new ArrayList<>();
        for (PdfGlyph glyph : glyphs) {
            if (glyph.text().isBlank()) {
                continue;
            }
            if (!current.isEmpty() && isGap.test(current.get(current.size() - 1), glyph)) {
                segments.add(new PdfLine(List.copyOf(current)));
                current.clear();
            }
            current.add(glyph);
        }
        if (!current.isEmpty()) {
            segments.add(new PdfLine(List.copyOf(current)));
        }
        return segments;
    }

    /** Width of what cannot be broken at the beginning: a number or a word, or one character with its punctuation. */
    double firstToken() {
        List<PdfGlyph> fromInk =
                glyphs.stream().dropWhile(glyph -> !isInk(glyph)).toList();
        int end = 1;
        while (end < fromInk.size() && staysWith(fromInk.get(end - 1), fromInk.get(end))) {
            end++;
        }
        return fromInk.isEmpty()
                ? 0
                : fromInk.get(end - 1).right() - fromInk.get(0).left();
    }

    /** No line begins with a closing mark, and none ends with an opening one. */
    private static boolean staysWith(PdfGlyph before, PdfGlyph after) {
        return (isOfWord(before) && isOfWord(after))
                || CLOSING.contains(after.text())
                || OPENING.contains(before.text());
    }

    private static boolean isOfWord(PdfGlyph glyph) {
        return isInk(glyph) && glyph.text().chars().allMatch(c -> c < 0x80);
    }

    double left() {
        return glyphs.stream()
                .filter(PdfLine::isInk)
                .mapToDouble(PdfGlyph::left)
                .min()
                .orElse(0);
    }

    double right() {
        return glyphs.stream()
                .filter(PdfLine::isInk)
                .mapToDouble(PdfGlyph::right)
                .max()
                .orElse(0);
    }

    double top() {
        return glyphs.get(0).top();
    }

    double bottom() {
        return glyphs.get(0).bottom();
    }

    boolean sharesWidthWith(PdfLine other) {
        return left() < other.right() && other.left() < right();
    }

    /** Size of the font. */
    double size() {
        return glyphs.stream().mapToDouble(PdfGlyph::size).max().orElse(0);
    }

    private static boolean isInk(PdfGlyph glyph) {
        return !glyph.text().isBlank();
    }
}
