package org.fundperf.decision;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The cells of a line as what they must be, and the first thing that is wrong with them. */
final class Cells {

    private static final Pattern DOCUMENT_ID = Pattern.compile("[0-9a-f]{16}");
    private static final int MOST_CHARACTERS = 2_000;

    private final DecisionFile.Line line;
    private String problem;

    Cells(DecisionFile.Line line) {
        this.line = line;
        this.problem = line.problem();
    }

    /** What a cell says; null when it is empty. */
    String text(String column) {
        String text = line.cells().getOrDefault(column, "");
        if (text.length() > MOST_CHARACTERS) {
            problem("%s has more than %d characters".formatted(column, MOST_CHARACTERS));
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    String required(String column) {
        String text = text(column);
        if (text == null) {
            problem(column + " is empty");
        }
        return text;
    }

    String documentId() {
        String text = required("document_id");
        if (text != null && !DOCUMENT_ID.matcher(text).matches()) {
            problem("document_id “%s” is none: the marts print 16 hex digits".formatted(text));
        }
        return text;
    }

    LocalDate date(String column) {
        String text = required(column);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problem("%s “%s” is no date such as 2024-06-30".formatted(column, text));
            return null;
        }
    }

    String status() {
        String text = required("status");
        if (text != null
                && Arrays.stream(Status.values())
                        .noneMatch(status -> status.code().equals(text))) {
            problem("status “%s” is not known, only %s"
                    .formatted(
                            text,
                            Arrays.stream(Status.values()).map(Status::code).collect(Collectors.joining(", "))));
        }
        return text;
    }

    /** Notes what is wrong, unless something was before. */
    void problem(String found) {
        if (problem == null) {
            problem = found;
        }
    }

    /** Null when nothing is wrong. */
    String problem() {
        return problem;
    }
}
