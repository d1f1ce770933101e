package org.fundperf.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;

/** How an answer is written. */
public enum Format {
    /** For people: aligned columns, Chinese counted as two. */
    TABLE,
    /** For people, where rows are wide: a line for each value. */
    EXPANDED,
    /** RFC 4180 with a header; null is an empty field. */
    CSV,
    /** An array of objects; numbers are numbers, dates ISO 8601. */
    JSON,
    /** A table of GitHub's Markdown. */
    MARKDOWN;

    /** Writes an answer, row by row as it comes, and flushes. */
    public void print(Answer answer, Writer out) {
        try {
            write(answer, out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The answer cannot be written", e);
        }
    }

    /** Whether an empty line between two answers helps their reader. */
    public boolean isForPeople() {
        return this != CSV && this != JSON;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private void write(Answer answer, Writer out) throws IOException {
        switch (this) {
            case TABLE -> TextTable.write(answer, out);
            case EXPANDED -> ExpandedText.write(answer, out);
            case CSV -> CsvText.write(answer, out);
            case JSON -> JsonText.write(answer, out);
            case MARKDOWN -> MarkdownText.write(answer, out);
        }
    }
}
