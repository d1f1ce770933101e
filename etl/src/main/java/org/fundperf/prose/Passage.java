package org.fundperf.prose;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.fundperf.document.Paragraph;

/**
 * A paragraph as its author wrote it: lines that a page broke in two are joined, spaces are gone, signs are half-width,
 * and every character still knows where it stood.
 */
final class Passage {

    private static final Pattern HEADING =
            Pattern.compile("\\s*(?:[一二三四五六七八九十]+[、:：]|[(（][一二三四五六七八九十]+[)）]|第.{1,3}[章节部]).*");
    private static final Pattern COMPLETE = Pattern.compile(".*[。；;：:！!？?]\\s*", Pattern.DOTALL);
    /** A shorter line without an end is a heading or a caption, not a line that a page broke. */
    private static final int SHORTEST_BROKEN_LINE = 25;

    private final StringBuilder text = new StringBuilder();
    private final List<Paragraph> sources = new ArrayList<>();
    /** For each character of {@link #text}: index of its source, then its zero-based column there. */
    private int[] origins = new int[256];

    private Passage() {}

    static List<Passage> of(List<Paragraph> paragraphs) {
        List<Passage> passages = new ArrayList<>();
        Passage current = null;
        String last = "";
        for (Paragraph paragraph : paragraphs) {
            boolean continues = current != null
                    && last.length() >= SHORTEST_BROKEN_LINE
                    && !COMPLETE.matcher(last).matches()
                    && !HEADING.matcher(last).matches()
                    && !HEADING.matcher(paragraph.text()).matches();
            if (!continues) {
                current = new Passage();
                passages.add(current);
            }
            current.append(paragraph);
            last = paragraph.text().strip();
        }
        return passages;
    }

    private void append(Paragraph paragraph) {
        sources.add(paragraph);
        String source = paragraph.text();
        for (int column = 0; column < source.length(); column++) {
            char character = source.charAt(column);
            if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                continue;
            }
            String narrow = character < 128
                    ? String.valueOf(character)
                    : Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFKC);
            for (int i = 0; i < narrow.length(); i++) {
                if (2 * text.length() == origins.length) {
                    origins = Arrays.copyOf(origins, 2 * origins.length);
                }
                origins[2 * text.length()] = sources.size() - 1;
                origins[2 * text.length() + 1] = column;
                text.append(narrow.charAt(i));
            }
        }
    }

    /** Without spaces, half-width. */
    String text() {
        return text.toString();
    }

    /** Where a character of {@link #text()} stands: {@code L25C18}. */
    String address(int index) {
        String address = sources.get(origins[2 * index]).address();
        int column = origins[2 * index + 1] + 1;
        return address.matches("L\\d+") ? address + "C" + column : address + ", character " + column;
    }

    /** A stretch of the text in its own spelling; of its first line only when it is broken. */
    String written(int start, int end) {
        String source = sources.get(origins[2 * start]).text();
        boolean sameLine = origins[2 * start] == origins[2 * (end - 1)];
        int last = sameLine ? origins[2 * (end - 1) + 1] + 1 : source.length();
        return sameLine ? source.substring(origins[2 * start + 1], last) : text.substring(start, end);
    }
}
