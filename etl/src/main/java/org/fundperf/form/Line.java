package org.fundperf.form;

import java.util.List;
import org.fundperf.document.Cell;
import org.fundperf.document.Paragraph;

/**
 * One row of a table, or one paragraph, in reading order.
 *
 * @param paragraph the paragraph; null for a row of a table
 * @param table which table of the document the row belongs to; -1 for a paragraph
 * @param sheet the table's name; empty when it has none
 * @param cells the row's non-empty cells by column; a paragraph is one cell
 */
record Line(Paragraph paragraph, int table, String sheet, List<Cell> cells) {

    boolean isParagraph() {
        return paragraph != null;
    }

    static Line of(Paragraph paragraph) {
        Cell cell = new Cell(0, 0, 1, 1, paragraph.text(), paragraph.text(), paragraph.address());
        return new Line(paragraph, -1, "", List.of(cell));
    }
}
