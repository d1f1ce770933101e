package org.fundperf.sql;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** {@link Format#CSV}. */
final class CsvText {

    private CsvText() {}

    static void write(Answer answer, Writer out) throws IOException {
        line(answer.columns().stream().map(Answer.Column::name).toList(), out);
        while (answer.rows().hasNext()) {
            line(answer.rows().next(), out);
        }
    }

    private static void line(List<?> values, Writer out) throws IOException {
        for (int index = 0; index < values.size(); index++) {
            out.write(index == 0 ? "" : ",");
            String text = ValueText.of(values.get(index));
            boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
            // A lone empty field would be an empty line, which readers skip.
            out.write(quoted || (text.isEmpty() && values.size() == 1) ? '"' + text.replace("\"", "\"\"") + '"' : text);
        }
        out.write("\r\n");
    }
}
