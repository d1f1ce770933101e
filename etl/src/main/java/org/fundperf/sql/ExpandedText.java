package org.fundperf.sql;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** {@link Format#EXPANDED}. */
final class ExpandedText {

    private ExpandedText() {}

    static void write(Answer answer, Writer out) throws IOException {
        List<String> names = answer.columns().stream().map(Answer.Column::name).toList();
        int widest = names.stream().mapToInt(TextTable::width).max().orElse(0);
        for (int row = 1; answer.rows().hasNext(); row++) {
            String head = "── row " + row + " ";
            out.write(head + "─".repeat(Math.max(2, widest + 2 - head.length())) + '\n');
            List<Object> values = answer.rows().next();
            for (int column = 0; column < names.size(); column++) {
                String name = names.get(column);
                String line =
                        name + " ".repeat(widest - TextTable.width(name) + 2) + ValueText.onOneLine(values.get(column));
                out.write(line.stripTrailing() + '\n');
            }
        }
    }
}
