package org.fundperf.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.fundperf.finding.Finding;

/**
 * Reads text in which tables are lines of tab-separated or of {@code | piped |} cells, or drawn with {@code ┌─┬─┐}.
 * Lines of one kind that follow each other are one grid; a blank line, or a line of another kind, ends it.
 */
final class TextReader implements FormatReader {

    private static final Pattern PIPE_RULE = Pattern.compile("\\|?(?:\\s*:?-{2,}:?\\s*\\|)+(?:\\s*:?-{2,}:?\\s*)?");
    /** A line of a drawn table that only draws; some have blanks where a cell goes on. */
    private static final Pattern DRAWN_RULE = Pattern.compile("[\\u2500-\\u257F\\s]*[─━═┄┅┈┉╌╍][\\u2500-\\u257F\\s]*");

    private static final Pattern DRAWN_BAR = Pattern.compile("[│┃║┆┇┊┋╎╏]");

    private static final Pattern UNESCAPED_PIPE = Pattern.compile("(?<!\\\\)\\|");

    private final DecodedText decoded;

    TextReader(DecodedText decoded) {
        this.decoded = decoded;
    }

    @Override
    public String container() {
        return "txt";
    }

    @Override
    public void read(byte[] content, BlockCollector into) throws UnreadableDocumentException {
        if (decoded.damagedCharacters() > 0) {
            into.finding(Finding.of("text_damaged", "", Integer.toString(decoded.damagedCharacters())));
        }
        into.checkLength(decoded.text().length());
        List<String> lines = decoded.text().lines().toList();
        int next = 0;
        while (next < lines.size()) {
            next = readBlock(lines, next, into);
        }
    }

    /** Reads a grid or one paragraph, and answers the index of the line after it. */
    private static int readBlock(List<String> lines, int first, BlockCollector into)
            throws UnreadableDocumentException {
        Layout layout = Layout.of(lines.get(first));
        int end = first + 1;
        while (layout != Layout.PROSE && end < lines.size() && Layout.of(lines.get(end)) == layout) {
            end++;
        }
        List<Row> rows = new ArrayList<>();
        for (int i = first; i < end; i++) {
            if (layout != Layout.PIPES || !isRule(lines.get(i).strip())) {
                rows.add(new Row(i + 1, layout.fields(lines.get(i))));
            }
        }
        if (rows.stream().anyMatch(Row::isTabular)) {
            into.grid(grid(rows, into));
        } else {
            for (Row row : rows) {
                into.paragraph(row.joined(), "L" + row.line());
            }
        }
        return end;
    }

    private static boolean isRule(String line) {
        return PIPE_RULE.matcher(line).matches() || DRAWN_RULE.matcher(line).matches();
    }

    private static Grid grid(List<Row> rows, BlockCollector into) throws UnreadableDocumentException {
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<String> fields = rows.get(row).fields();
            for (int column = 0; column < fields.size(); column++) {
                String text = fields.get(column);
                if (!text.isEmpty()) {
                    into.countCell(text);
                    String address = "L" + rows.get(row).line() + "C" + (column + 1);
                    cells.add(new Cell(row, column, 1, 1, text, text, address));
                }
            }
        }
        return new Grid("", cells);
    }

    /** @param line counted from 1 */
    private record Row(int line, List<String> fields) {

        /** An indented paragraph has tabs too, but only one field with text. */
        boolean isTabular() {
            return fields.stream().filter(field -> !field.isEmpty()).count() > 1;
        }

        String joined() {
            return String.join("", fields);
        }
    }

    private enum Layout {
        TABS {
            @Override
            List<String> fields(String line) {
                return strip(line.split("\t", -1));
            }
        },
        PIPES {
            @Override
            List<String> fields(String line) {
                String inner = DRAWN_BAR.matcher(line.strip()).replaceAll("|");
                String[] fields = UNESCAPED_PIPE.split(inner.substring(1, inner.length() - 1), -1);
                return strip(fields).stream()
                        .map(field -> field.replace("\\|", "|"))
                        .toList();
            }
        },
        PROSE {
            @Override
            List<String> fields(String line) {
                return List.of(TextMarkup.strip(line));
            }
        };

        abstract List<String> fields(String line);

        static Layout of(String line) {
            if (line.indexOf('\t') >= 0) {
                return TABS;
            }
            String stripped = line.strip();
            String bars = DRAWN_BAR.matcher(stripped).replaceAll("|");
            boolean piped = stripped.length() > 2 && bars.startsWith("|") && bars.endsWith("|");
            return piped || DRAWN_RULE.matcher(stripped).matches() ? PIPES : PROSE;
        }

        private static List<String> strip(String[] fields) {
            return Arrays.stream(fields).map(field -> TextMarkup.strip(field)).toList();
        }
    }
}
