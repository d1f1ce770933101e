package org.fundperf.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.fundperf.sql.Format;

/**
 * A CSV file: RFC 4180, UTF-8, decimals in plain notation, ISO 8601 dates. Null is an empty field, an empty text is
 * {@code ""}.
 */
final class CsvFile implements AutoCloseable {

    /** What a text begins with that a spreadsheet would compute, and the mark itself that says it is none. */
    static final String FORMULA_STARTS = "=+-@\t\r'";

    private final Writer out;
    private final UnaryOperator<String> texts;

    /** @param texts what to do to values that are text, before they are quoted */
    CsvFile(Path file, UnaryOperator<String> texts) throws IOException {
        this.out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        this.texts = texts;
    }

    /**
     * A text that no spreadsheet takes for a formula: what begins like one gets a leading apostrophe. What begins with an
     * apostrophe gets another, so that one can always be taken away.
     */
    static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    void write(List<?> values) {
        try {
            out.write(values.stream().map(this::field).collect(Collectors.joining(",", "", "\r\n")));
        } catch (IOException e) {
            throw new UncheckedIOException("A CSV file cannot be written", e);
        }
    }

    private String field(Object value) {
        if (value == null) {
            return "";
        }
        String text = value instanceof String string ? texts.apply(string) : Format.text(value);
        boolean quoted = text.isEmpty() || text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
