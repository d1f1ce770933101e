package org.fundperf.sql;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** {@link Format#MARKDOWN}. */
final class MarkdownText {

    private MarkdownText() {}

    static void write(Answer answer, Writer out) throws IOException {
        line(answer.columns().stream().map(Answer.Column::name).toList(), out);
        out.write(answer.columns().stream()
                .map(column -> column.number() ? "---:" : "---")
                .collect(Collectors.joining(" | ", "| ", " |\n")));
        while (answer.rows().hasNext()) {
            line(answer.rows().next(), out);
        }
    }

    private static void line(List<?> values, Writer out) throws IOException {
        out.write(values.stream().map(MarkdownText::cell).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    /** The characters that would end the cell or mark something up. */
    private static String cell(Object value) {
        return ValueText.onOneLine(value).replaceAll("[\\\\|*`<\\[]", "\\\\$0");
    }
}
