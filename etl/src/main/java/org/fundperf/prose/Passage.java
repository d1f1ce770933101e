package org.fundperf.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.fundperf.document.Paragraph;

/**
 * A paragraph as its author wrote it: lines that a page broke in two are joined, spaces are gone, signs are half-width,
 * and every character still knows where it stood. One blank stays where digits were apart, since what they make
 * together is not certain.
 */
final class Passage {

    private static final Pattern LINE_ADDRESS = Pattern.compile("L\\d+");

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder written = new StringBuilder();
    private final List<Paragraph> sources = new ArrayList<>();
    /** Index of each character's source. */
    private int[] origins = new int[64];
    /** One-based column of each character in its source, counted in code points. */
    private int[] columns = new int[64];

    private boolean heading;

    private Passage() {}

    static List<Passage> of(List<Paragraph> paragraphs) {
        List<Passage> passages = new ArrayList<>();
        Line last = null;
        for (Paragraph paragraph : paragraphs) {
            Line line = Line.of(paragraph.text());
            if (line.empty()) {
                continue;
            }
            if (last == null || !last.runsInto(line)) {
                passages.add(new Passage());
                passages.get(passages.size() - 1).heading = line.heading();
            }
            passages.get(passages.size() - 1).append(paragraph);
            last = line;
        }
        return passages;
    }

    private void append(Paragraph paragraph) {
        sources.add(paragraph);
        String source = paragraph.text();
        int column = 0;
        boolean blank = true;
        for (int i = 0; i < source.length(); i++) {
            char character = source.charAt(i);
            column += Character.isLowSurrogate(character) ? 0 : 1;
            if (Characters.blank(character)) {
                blank = true;
                continue;
            }
            char normal = Characters.normal(character);
            if (blank && isDigit(normal) && endsInNumber()) {
                put(' ', ' ', column);
            }
            put(normal, character, column);
            blank = false;
        }
    }

    private void put(char normal, char original, int column) {
        if (text.length() == origins.length) {
            origins = Arrays.copyOf(origins, 2 * origins.length);
            columns = Arrays.copyOf(columns, 2 * columns.length);
        }
        origins[text.length()] = sources.size() - 1;
        columns[text.length()] = column;
        text.append(normal);
        written.append(original);
    }

    private boolean endsInNumber() {
        int last = text.length() - 1;
        return last >= 0
                && (isDigit(text.charAt(last))
                        || (last > 0 && ".,".indexOf(text.charAt(last)) >= 0 && isDigit(text.charAt(last - 1))));
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** Whether it is a section's heading or another line that is no sentence. */
    boolean heading() {
        return heading;
    }

    /** Without spaces, half-width. */
    CharSequence text() {
        return text;
    }

    /** Where a character of {@link #text()} stands: {@code L25C18}. */
    String address(int index) {
        String address = sources.get(origins[index]).address();
        String between = LINE_ADDRESS.matcher(address).matches() ? "C" : ", character ";
        return address + between + columns[index];
    }

    /** A stretch of the text in its own spelling, without spaces. */
    String written(int start, int end) {
        return written.substring(start, end);
    }
}
