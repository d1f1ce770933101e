package org.fundperf.document;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rectangle of cells, all indices counted from zero and included. */
record MergedArea(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    /** What Excel can have. */
    static final int ROWS = 1 << 20;

    static final int COLUMNS = 1 << 14;

    private static final Pattern REFERENCE = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7})");

    MergedArea {
        if (firstRow < 0 || firstColumn < 0 || lastRow >= ROWS || lastColumn >= COLUMNS) {
            throw new IllegalArgumentException("a cell lies outside of the sheet");
        }
    }

    /** Reads {@code B7} or {@code B7:D9}. */
    static MergedArea parse(String reference) throws IOException {
        int colon = reference.indexOf(':');
        Matcher first = match(colon < 0 ? reference : reference.substring(0, colon));
        Matcher last = match(reference.substring(colon + 1));
        return new MergedArea(row(first), column(first), row(last), column(last));
    }

    private static Matcher match(String reference) throws IOException {
        Matcher matcher = REFERENCE.matcher(reference);
        if (!matcher.matches()) {
            throw new IOException("\"" + reference + "\" is no cell reference");
        }
        return matcher;
    }

    private static int row(Matcher reference) {
        return Integer.parseInt(reference.group(2)) - 1;
    }

    private static int column(Matcher reference) {
        int column = 0;
        for (char c : reference.group(1).toCharArray()) {
            column = column * 26 + (Character.toUpperCase(c) - 'A' + 1);
        }
        return column - 1;
    }
}
