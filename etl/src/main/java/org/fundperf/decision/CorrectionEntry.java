package org.fundperf.decision;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A line of {@code corrections.csv}. Every part that the line lacks, or that cannot be read, is null.
 *
 * @param sourceLine line of the file, from 1
 * @param documentId whose cell it is; names the bytes, so a changed document is another one
 * @param sourceCell as the marts print it
 * @param measure role of an indicator's value ({@code target}, {@code actual}, {@code completion_rate}), or measure of a
 *     budget's or an account's figure
 * @param valueText what stands in the cell, so that a mistyped cell is noticed
 * @param correctedText what should stand there, with its unit
 * @param status {@code proposed}, {@code accepted} or {@code rejected}
 * @param authorRole the office that decided, not a person
 * @param valueKind and the next four: what {@code correctedText} says, as in {@code mart.reported_indicator}
 * @param problem what is wrong with the line itself; null when nothing is
 */
public record CorrectionEntry(
        int sourceLine,
        String correctionId,
        String documentId,
        String sourceCell,
        String measure,
        String valueText,
        String correctedText,
        String valueKind,
        String comparator,
        BigDecimal lowerValue,
        BigDecimal upperValue,
        String unit,
        String status,
        String reason,
        String authorRole,
        LocalDate decidedOn,
        String problem) {

    boolean isAccepted() {
        return problem == null && status.equals(Status.ACCEPTED.code());
    }

    CorrectionEntry refused(String why) {
        return new CorrectionEntry(
                sourceLine,
                correctionId,
                documentId,
                sourceCell,
                measure,
                valueText,
                correctedText,
                valueKind,
                comparator,
                lowerValue,
                upperValue,
                unit,
                status,
                reason,
                authorRole,
                decidedOn,
                why);
    }
}
