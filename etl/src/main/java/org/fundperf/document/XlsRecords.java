package org.fundperf.document;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;

/** Puts the records of an xls workbook together. */
final class XlsRecords {

    private final BlockCollector into;
    private final Map<Integer, String> ownFormats = new HashMap<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private final List<BoundSheetRecord> tabs = new ArrayList<>();
    private final Deque<Integer> streams = new ArrayDeque<>();
    private SSTRecord strings = new SSTRecord();
    private NumberText numbers = new NumberText(DateSystem.FROM_1900);
    private int nextTab;
    /** The sheet being read; null outside of sheets and in hidden ones. */
    private SheetCollector sheet;
    /** A formula whose text comes in the record after it; null otherwise. */
    private FormulaRecord awaitingText;

    XlsRecords(BlockCollector into) {
        this.into = into;
    }

    void take(Record next) throws IOException, UnreadableDocumentException {
        if (next instanceof BOFRecord begin) {
            begin(begin);
        } else if (next instanceof EOFRecord) {
            end();
        } else if (streams.size() == 1 && streams.peek() == BOFRecord.TYPE_WORKBOOK) {
            takeGlobal(next);
        } else if (streams.size() == 1 && sheet != null) {
            takeOfSheet(next);
        }
    }

    void finish() throws IOException {
        if (!streams.isEmpty() || nextTab < tabs.size()) {
            throw new IOException("its last sheets are missing");
        }
    }

    /** Charts stand as streams of their own inside of sheets. */
    private void begin(BOFRecord begin) throws UnreadableDocumentException {
        if (streams.isEmpty() && begin.getType() != BOFRecord.TYPE_WORKBOOK && nextTab < tabs.size()) {
            BoundSheetRecord tab = tabs.get(nextTab++);
            boolean cells = begin.getType() == BOFRecord.TYPE_WORKSHEET;
            if (cells && (tab.isHidden() || tab.isVeryHidden())) {
                SheetCollector.hiddenSheet(tab.getSheetname(), into);
            } else if (cells) {
                sheet = new SheetCollector(tab.getSheetname(), into);
            }
        }
        streams.push(begin.getType());
        into.checkNesting(streams.size());
    }

    private void end() throws IOException, UnreadableDocumentException {
        if (streams.isEmpty()) {
            throw new IOException("its sheets overlap");
        }
        streams.pop();
        if (streams.isEmpty() && sheet != null) {
            sheet.finish();
            sheet = null;
        }
    }

    private void takeGlobal(Record next) throws UnreadableDocumentException {
        if (next instanceof BoundSheetRecord tab) {
            tabs.add(tab);
            XlsxReader.checkSheets(tabs.size(), into.limits());
        } else if (next instanceof SSTRecord shared) {
            strings = shared;
        } else if (next instanceof FormatRecord format) {
            ownFormats.put(format.getIndexCode(), format.getFormatString());
        } else if (next instanceof ExtendedFormatRecord style) {
            formatOfStyle.add((int) style.getFormatIndex());
        } else if (next instanceof DateWindow1904Record window && window.getWindowing() == 1) {
            numbers = new NumberText(DateSystem.FROM_1904);
        }
    }

    private void takeOfSheet(Record next) throws UnreadableDocumentException {
        if (next instanceof CellValueRecordInterface cell) {
            awaitingText = null;
            sheet.extent(cell.getRow(), cell.getColumn());
            takeCell(next, cell.getRow(), cell.getColumn());
        } else if (next instanceof LabelRecord label) {
            sheet.cell(label.getRow(), label.getColumn(), label.getValue(), label.getValue());
        } else if (next instanceof StringRecord text && awaitingText != null) {
            sheet.cell(awaitingText.getRow(), awaitingText.getColumn(), text.getString(), text.getString());
        } else if (next instanceof RowRecord row && row.getZeroHeight()) {
            sheet.hideRow(row.getRowNumber());
        } else if (next instanceof ColumnInfoRecord columns && (columns.getHidden() || columns.getColumnWidth() == 0)) {
            sheet.hideColumns(columns.getFirstColumn(), columns.getLastColumn());
        } else if (next instanceof MergeCellsRecord merges) {
            for (int i = 0; i < merges.getNumAreas(); i++) {
                CellRangeAddress area = merges.getAreaAt(i);
                sheet.merge(new MergedArea(
                        area.getFirstRow(), area.getFirstColumn(), area.getLastRow(), area.getLastColumn()));
            }
        }
    }

    private void takeCell(Record next, int row, int column) throws UnreadableDocumentException {
        if (next instanceof LabelSSTRecord label) {
            String text = strings.getString(label.getSSTIndex()).getString();
            sheet.cell(row, column, text, text);
        } else if (next instanceof NumberRecord number) {
            sheet.number(row, column, numbers.show(number.getValue(), format(number.getXFIndex())));
        } else if (next instanceof BoolErrRecord value && value.isBoolean()) {
            bool(row, column, value.getBooleanValue() ? "TRUE" : "FALSE");
        } else if (next instanceof BoolErrRecord value) {
            sheet.error(row, column, error(value.getErrorValue()));
        } else if (next instanceof FormulaRecord formula) {
            takeFormula(formula, row, column);
        }
    }

    private void takeFormula(FormulaRecord formula, int row, int column) throws UnreadableDocumentException {
        switch (formula.getCachedResultTypeEnum()) {
            case STRING -> awaitingText = formula;
            case BOOLEAN -> bool(row, column, formula.getCachedBooleanValue() ? "TRUE" : "FALSE");
            case ERROR -> sheet.error(row, column, error(formula.getCachedErrorValue()));
            case NUMERIC -> sheet.number(row, column, numbers.show(formula.getValue(), format(formula.getXFIndex())));
            default -> {
                // An empty text shows nothing.
            }
        }
    }

    private void bool(int row, int column, String shown) throws UnreadableDocumentException {
        sheet.cell(row, column, shown, shown);
    }

    private static String error(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR!";
    }

    private String format(int style) {
        return style >= 0 && style < formatOfStyle.size()
                ? NumberFormats.code(formatOfStyle.get(style), ownFormats)
                : "General";
    }
}
