package org.fundperf.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes drawn sheets as a workbook with merged cells, borders and number formats. */
final class WorkbookWriter implements SheetWriter {

    static final Date MADE_AT = Date.from(Instant.parse("2026-01-01T00:00:00Z"));
    private static final int SQUARE_WIDTH = 16;

    private final Workbook workbook;
    private final Variant.NumberCells numberCells;
    private final Map<String, CellStyle> styles = new HashMap<>();

    /** @param workbook empty */
    WorkbookWriter(Workbook workbook, Variant.NumberCells numberCells) {
        this.workbook = workbook;
        this.numberCells = numberCells;
    }

    /** An empty workbook that does not say when and on which machine it was made. */
    static Workbook xlsx() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.getProperties().getCoreProperties().setCreated(Optional.of(MADE_AT));
        workbook.getProperties().getCoreProperties().setCreator("fundperf");
        return workbook;
    }

    @Override
    public byte[] write(List<SheetPicture> pictures) {
        pictures.forEach(this::sheet);
        try (workbook;
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sheet(SheetPicture picture) {
        Sheet sheet = workbook.createSheet(picture.name());
        sheet.setDefaultColumnWidth(SQUARE_WIDTH);
        for (Placed cell : picture.sketch().cells()) {
            place(sheet, cell, picture.sketch().isProse(cell.row()));
        }
    }

    private void place(Sheet sheet, Placed placed, boolean prose) {
        if (placed.rowSpan() > 1 || placed.columnSpan() > 1) {
            sheet.addMergedRegion(new CellRangeAddress(
                    placed.row(),
                    placed.row() + placed.rowSpan() - 1,
                    placed.column(),
                    placed.column() + placed.columnSpan() - 1));
        }
        for (int row = placed.row(); row < placed.row() + placed.rowSpan(); row++) {
            for (int column = placed.column(); column < placed.column() + placed.columnSpan(); column++) {
                CellUtil.getCell(CellUtil.getRow(row, sheet), column).setCellStyle(style("General", prose));
            }
        }
        fill(CellUtil.getCell(CellUtil.getRow(placed.row(), sheet), placed.column()), placed.text(), prose);
    }

    private void fill(Cell cell, String text, boolean prose) {
        if (text.isEmpty()) {
            return;
        }
        PlainNumber.of(text, numberCells)
                .ifPresentOrElse(
                        number -> {
                            cell.setCellValue(number.value().doubleValue());
                            cell.setCellStyle(style(number.format(), prose));
                        },
                        () -> cell.setCellValue(text));
    }

    private CellStyle style(String format, boolean prose) {
        return styles.computeIfAbsent(format + prose, key -> {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            if (!prose) {
                style.setAlignment(HorizontalAlignment.CENTER);
                style.setBorderTop(BorderStyle.THIN);
                style.setBorderBottom(BorderStyle.THIN);
                style.setBorderLeft(BorderStyle.THIN);
                style.setBorderRight(BorderStyle.THIN);
            }
            return style;
        });
    }
}
