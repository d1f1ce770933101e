package org.fundperf.form;

import java.util.Map;
import org.fundperf.document.Cell;

/**
 * One row of an indicator table, understood.
 *
 * @param ordinal 1-based within the form
 * @param level1 null when the form gives none
 * @param level2 null when the form gives none
 * @param level1Code the label's code, or what its level 2 implies; null when nothing says it
 * @param indicator the indicator as written; empty when the row has none
 * @param address of the indicator, or of the row's first cell
 * @param values the cells of the value columns the form has: target, actual, completion rate; a blank one is absent
 * @param columns the value columns of this form, blank in this row or not, with the unit their heading gives
 * @param comparator 符号 in a column of its own; null when there is none
 * @param unit 单位 in a column of its own; null when there is none
 * @param weight null when the form has none
 * @param score null when the form has none
 */
public record IndicatorRow(
        int ordinal,
        String level1,
        String level2,
        String level1Code,
        String level2Code,
        String indicator,
        String address,
        Map<String, Cell> values,
        Map<String, String> columns,
        Cell comparator,
        Cell unit,
        Cell weight,
        Cell score) {}
