package org.fundperf.document;

import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.util.CellReference;

/**
 * Addresses within one sheet as Excel writes them: {@code Sheet1!B7}, {@code 'My sheet'!B7}.
 *
 * @param prefix the sheet's name, in quotes where it needs them
 */
record SheetAddress(String prefix) {

    static SheetAddress of(String sheetName) {
        return new SheetAddress(SheetNameFormatter.format(sheetName));
    }

    /** @param row and column counted from zero */
    String cell(int row, int column) {
        return prefix + "!" + CellReference.convertNumToColString(column) + (row + 1);
    }

    String rows(int first, int last) {
        return prefix + "!" + (first + 1) + ":" + (last + 1);
    }

    String columns(int first, int last) {
        return prefix + "!" + CellReference.convertNumToColString(first) + ":"
                + CellReference.convertNumToColString(last);
    }
}
