package org.fundperf.form;

import java.util.List;
import org.fundperf.document.Paragraph;
import org.fundperf.finding.Finding;

/**
 * A form found in a document: what it is and what its cells are, not yet what they mean.
 *
 * @param ordinal 1-based within the document
 * @param type code of the form type
 * @param title without spaces; empty when it has none
 * @param address of the title, or of the first cell
 * @param sheet name of the sheet it stands in; empty outside workbooks
 * @param report ordinal of the narrative report it is an annex of; 0 when there is none
 * @param fields labels and values of its header and foot
 * @param captions short lines between title and table, such as (2022年) or the region's name
 * @param preceding short lines right in front of the title
 * @param moneyUnit the unit of money set for the whole form, such as 万元; null when none is set
 * @param rows indicator rows; empty for lists and reports
 * @param listRows lines of a review table or summary list; empty otherwise
 * @param accounts figures of a fund statement; empty otherwise
 * @param prose running text; empty for tables
 * @param tally what became of the form's cells
 * @param findings doubts about its layout
 * @param evidence what it was recognised by
 */
public record Form(
        int ordinal,
        String type,
        String title,
        String address,
        String sheet,
        int report,
        List<HeaderField> fields,
        List<String> captions,
        List<String> preceding,
        String moneyUnit,
        List<IndicatorRow> rows,
        List<ListRow> listRows,
        List<AccountCell> accounts,
        List<Paragraph> prose,
        Tally tally,
        List<Finding> findings,
        FormEvidence evidence) {

    /** The one unit of money of the form's amounts, such as 万元 of 预算执行情况（万元）; null when they have none or several. */
    public String budgetUnit() {
        List<String> units = fields.stream()
                .filter(field -> field.kind() == HeaderField.Kind.AMOUNT && field.unit() != null)
                .map(HeaderField::unit)
                .distinct()
                .toList();
        return units.size() == 1 ? units.get(0) : null;
    }

    /**
     * Conservation of cells: each non-empty cell is in exactly one of these.
     *
     * @param labels recognised labels
     * @param facts cells that became part of a fact
     * @param inFindings cells without a use that a finding explains, such as labels whose value was lost
     * @param unread the rest, each named in a finding {@code cell_unread}
     */
    public record Tally(int labels, int facts, int inFindings, int unread) {}
}
