package org.fundperf.form;

import java.util.Map;
import org.fundperf.document.Cell;

/**
 * One line of a review table or of a summary list.
 *
 * @param ordinal 1-based within the form
 * @param cells by what they hold: {@code organization}, {@code project}, {@code budget}, {@code score_total} …
 * @param address of the row's first cell
 */
public record ListRow(int ordinal, Map<String, Cell> cells, String address) {}
