package org.fundperf.form;

import java.util.List;
import org.fundperf.document.Cell;

/**
 * A figure of a fund statement's table with all that labels it.
 *
 * @param row which row of the table it stands in
 * @param headings of its column, the topmost first
 * @param section label of the last row without figures above it; empty when there is none
 * @param labels of its row, from left to right
 * @param unit of its row or column as written, such as 万人; null when neither gives one
 */
public record AccountCell(Cell cell, int row, List<String> headings, String section, List<String> labels, String unit) {

    public AccountCell {
        headings = List.copyOf(headings);
        labels = List.copyOf(labels);
    }
}
