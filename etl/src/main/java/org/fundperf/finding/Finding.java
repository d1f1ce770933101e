package org.fundperf.finding;

import java.io.Serializable;
import java.util.List;

/**
 * Something in a document that a person should look at: a contradiction, a doubt, a thing not read.
 *
 * <p>Severity and the wording in both languages are data: {@code catalogue/findings.csv}, keyed by {@link #code()}.
 *
 * @param code a key of {@code findings.csv}, such as {@code unit_conflict}
 * @param address the cell or line it is about, as the document's reader gave it; empty for a whole document
 * @param arguments fill the placeholders {@code {0}}, {@code {1}} … of the message
 * @param reported what the document says; null when there is no such value
 * @param expected what follows from the document's own numbers or from the form's rules; null when unknown
 */
public record Finding(String code, String address, List<String> arguments, String reported, String expected)
        implements Serializable {

    public Finding {
        if (code.isBlank()) {
            throw new IllegalArgumentException("A finding needs a code");
        }
        arguments = List.copyOf(arguments);
    }

    /** A finding without numbers to compare. */
    public static Finding of(String code, String address, String... arguments) {
        return new Finding(code, address, List.of(arguments), null, null);
    }

    /** The same finding with what is written and what should stand there. */
    public Finding comparing(String reportedValue, String expectedValue) {
        return new Finding(code, address, arguments, reportedValue, expectedValue);
    }
}
