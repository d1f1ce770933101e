package org.fundperf.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fundperf.sql.TextTable;

/** Text broken into lines, between words or Chinese characters. */
final class WrappedText {

    private static final Pattern BREAK =
            Pattern.compile("(?<= )|(?<=\\p{IsIdeographic}|\\p{IsPunctuation})(?=\\p{IsIdeographic})");

    private WrappedText() {}

    /** Lines of at most so many columns of a terminal; one at least. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : BREAK.split(text, -1)) {
            if (!line.isEmpty() && TextTable.width(line + word.stripTrailing()) > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(word);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }
}
