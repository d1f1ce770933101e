package org.fundperf.fact;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * One form found in a document, and what it is about. Codes are null when they did not resolve.
 *
 * @param formOrdinal 1-based within the document
 * @param formType such as {@code target_table}
 * @param title as written, without spacing
 * @param year the year the form is for; null when nothing in the document says it
 * @param yearSource {@code form}, {@code report}, {@code sibling}, {@code file_name}, {@code folder}; null without year
 * @param asOf last day that a monitoring form covers; null for forms about a whole year
 * @param regionScope {@code whole} or {@code own} (本级)
 * @param state {@code loaded} or {@code quarantined}
 * @param reasonCode why quarantined: the code of an {@link Admission}; else null
 * @param contentHash of its figures, whatever the container: {@link ContentHash#ofForm}
 * @param cells non-empty cells of the form; each is in exactly one of the next four counts
 * @param labelCells recognised labels
 * @param factCells cells that became part of a fact
 * @param findingCells cells that could not be used and are named in a finding
 * @param unreadCells the rest; 0 is the aim
 * @param sourceCell address of the title, or of the first cell
 */
public record FormFact(
        int formOrdinal,
        String formType,
        String title,
        Integer year,
        String yearSource,
        LocalDate asOf,
        String regionCode,
        String regionScope,
        String fundCode,
        String organizationName,
        String projectName,
        String state,
        String reasonCode,
        String contentHash,
        int cells,
        int labelCells,
        int factCells,
        int findingCells,
        int unreadCells,
        String sourceCell)
        implements Serializable {}
