package org.fundperf.decision;

import java.time.LocalDate;

/**
 * A line of {@code exceptions.csv}: a finding that is accepted for a time. Every part that the line lacks, or that
 * cannot be read, is null.
 *
 * @param sourceLine line of the file, from 1
 * @param findingCode and the next four: the finding, as {@code mart.finding} prints it
 * @param sourceCell empty for a finding about a whole document
 * @param reportedValue null when the finding has none
 * @param expectedValue null when the finding has none
 * @param status {@code proposed}, {@code accepted} or {@code rejected}
 * @param authorRole the office that decided, not a person
 * @param expiresOn the last day it holds
 * @param state {@code in_force}, {@code expired}, {@code proposed}, {@code rejected} or {@code invalid}
 * @param problem what is wrong with the line; null when nothing is
 */
public record ExceptionEntry(
        int sourceLine,
        String exceptionId,
        String findingCode,
        String documentId,
        String sourceCell,
        String reportedValue,
        String expectedValue,
        String status,
        String reason,
        String authorRole,
        LocalDate decidedOn,
        LocalDate expiresOn,
        String state,
        String problem) {

    /** Silences its finding today. */
    static final String IN_FORCE = "in_force";

    boolean isInForce() {
        return IN_FORCE.equals(state);
    }

    ExceptionEntry refused(String why) {
        return new ExceptionEntry(
                sourceLine,
                exceptionId,
                findingCode,
                documentId,
                sourceCell,
                reportedValue,
                expectedValue,
                status,
                reason,
                authorRole,
                decidedOn,
                expiresOn,
                "invalid",
                why);
    }
}
