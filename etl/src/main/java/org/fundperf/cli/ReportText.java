package org.fundperf.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.fundperf.sql.TextTable;

/** A report in the making: lines, and tables set in by three columns. */
final class ReportText {

    private final StringBuilder text = new StringBuilder();

    void line(String line) {
        text.append(line).append('\n');
    }

    /** A table without rows takes no line. */
    void table(TextTable table) {
        if (table.size() == 0) {
            return;
        }
        StringWriter lines = new StringWriter();
        try {
            table.print(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.toString().lines().forEach(line -> line("   " + line));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
