package org.fundperf.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.fundperf.sql.TextTable;

/**
 * A table in a workbook: a line of Chinese headings, a line of column names, the rows. What does not fit into a sheet
 * goes on in further ones.
 */
final class ExcelTable {

    static final int HEADER_ROWS = 2;

    private static final int NARROWEST = 8;
    private static final int WIDEST = 48;

    private final Workbook workbook;
    private final ExcelStyles styles;
    private final ExcelCells cells;
    private final PublishedTable table;
    private final int mostRows;
    private final int[] widths;
    private final List<String> sheets = new ArrayList<>();
    private long rows;

    /** @param mostRows of a sheet, with the header */
    ExcelTable(Workbook workbook, ExcelStyles styles, PublishedTable table, int mostRows) {
        this.workbook = workbook;
        this.styles = styles;
        this.cells = new ExcelCells(styles);
        this.table = table;
        this.mostRows = mostRows;
        this.widths = new int[table.columns().size()];
    }

    void write() {
        Iterator<List<Object>> values = table.values();
        do {
            writeSheet(values);
        } while (values.hasNext());
    }

    PublishedTable table() {
        return table;
    }

    /** Rows of the table. */
    long rows() {
        return rows;
    }

    /** Names of its sheets. */
    List<String> sheets() {
        return sheets;
    }

    private void writeSheet(Iterator<List<Object>> values) {
        String name = sheets.isEmpty() ? table.fullName() : "%s (%d)".formatted(table.fullName(), sheets.size() + 1);
        sheets.add(name);
        Sheet sheet = workbook.createSheet(name);
        Arrays.fill(widths, NARROWEST);
        writeHeader(sheet);
        int line = HEADER_ROWS;
        for (; line < mostRows && values.hasNext(); line++) {
            writeRow(sheet.createRow(line), values.next());
        }
        rows += line - HEADER_ROWS;
        sheet.createFreezePane(0, HEADER_ROWS);
        sheet.setRepeatingRows(new CellRangeAddress(0, HEADER_ROWS - 1, -1, -1));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setAutoFilter(
                new CellRangeAddress(HEADER_ROWS - 1, Math.max(line - 1, HEADER_ROWS - 1), 0, widths.length - 1));
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, (Math.min(widths[column], WIDEST) + 2) * 256);
        }
    }

    private void writeHeader(Sheet sheet) {
        Row headings = sheet.createRow(0);
        headings.setHeightInPoints(48);
        Row names = sheet.createRow(1);
        for (int column = 0; column < widths.length; column++) {
            PublishedColumn described = table.columns().get(column);
            Cell heading = headings.createCell(column);
            heading.setCellValue(described.meaning().heading());
            heading.setCellStyle(styles.heading());
            Cell name = names.createCell(column);
            name.setCellValue(described.name());
            name.setCellStyle(styles.name());
            // The arrow of the filter stands beside the name.
            widths[column] = Math.max(widths[column], TextTable.width(described.name()) + 2);
        }
    }

    private void writeRow(Row row, List<Object> values) {
        for (int column = 0; column < values.size(); column++) {
            if (values.get(column) != null) {
                int width = cells.put(row.createCell(column), values.get(column));
                widths[column] = Math.max(widths[column], width);
            }
        }
    }
}
