package org.fundperf.sql;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Rows as aligned text. Chinese characters take two columns on a terminal. */
public final class TextTable {

    private static final int WIDEST = 60;

    /** Nothing stands to the right of the last column, and reasons with their remedies stand there. */
    private static final int WIDEST_LAST = 400;

    private static final String GAP = "  ";

    private final List<Answer.Column> columns;
    private final List<List<String>> lines = new ArrayList<>();

    /** An empty table. */
    public TextTable(List<Answer.Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** All rows of an answer. */
    public static TextTable of(Answer answer) {
        TextTable table = new TextTable(answer.columns());
        answer.rows().forEachRemaining(table::add);
        return table;
    }

    /** The first rows of an answer; the others are still to be read from it. */
    static TextTable of(Answer answer, int most) {
        TextTable table = new TextTable(answer.columns());
        while (table.size() < most && answer.rows().hasNext()) {
            table.add(answer.rows().next());
        }
        return table;
    }

    /** Adds a row; null shows as nothing. */
    public void add(List<Object> values) {
        List<String> line = new ArrayList<>();
        for (Object value : values) {
            int widest = line.size() == columns.size() - 1 ? WIDEST_LAST : WIDEST;
            line.add(cut(printable(Format.text(value)), widest));
        }
        lines.add(line);
    }

    /** Number of rows. */
    public int size() {
        return lines.size();
    }

    /** Writes header, rule and rows. */
    public void print(Writer out) throws IOException {
        int[] widths = columns.stream().mapToInt(column -> width(column.name())).toArray();
        for (List<String> line : lines) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], width(line.get(column)));
            }
        }
        print(columns.stream().map(Answer.Column::name).toList(), widths, out);
        List<String> rule = new ArrayList<>();
        for (int width : widths) {
            rule.add("─".repeat(Math.min(width, WIDEST)));
        }
        print(rule, widths, out);
        for (List<String> line : lines) {
            print(line, widths, out);
        }
    }

    private void print(List<String> cells, int[] widths, Writer out) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String text = cells.get(column);
            String padding = " ".repeat(widths[column] - width(text));
            line.append(column == 0 ? "" : GAP).append(columns.get(column).number() ? padding + text : text + padding);
        }
        out.write(line.toString().stripTrailing());
        out.write('\n');
    }

    /** What a document says must neither break a line nor steer the terminal. */
    private static String printable(String text) {
        return text.replaceAll("[\\r\\n\\t\\u2028\\u2029]+", " ")
                .replaceAll("[\\p{IsControl}\\u202A-\\u202E\\u2066-\\u2069]", "");
    }

    private static String cut(String text, int widest) {
        if (width(text) <= widest) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        int width = 0;
        int end = 0;
        while (width + width(points[end]) < widest) {
            width += width(points[end]);
            end++;
        }
        return new String(points, 0, end) + "…";
    }

    /** Columns of a terminal that a text takes: Chinese counts as two. */
    public static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = Character.isIdeographic(point)
                || (point >= 0x1100 && point <= 0x115F)
                || (point >= 0x2E80 && point <= 0x303E)
                || (point >= 0x3041 && point <= 0xA4CF)
                || (point >= 0xAC00 && point <= 0xD7A3)
                || (point >= 0xFE30 && point <= 0xFE6F)
                || (point >= 0xFF01 && point <= 0xFF60)
                || (point >= 0xFFE0 && point <= 0xFFE6);
        return wide ? 2 : 1;
    }
}
