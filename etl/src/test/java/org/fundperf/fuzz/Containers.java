package org.fundperf.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fundperf.document.Cell;

/** Writes one table in each container that has tables. */
enum Containers {
    XLSX {
        @Override
        byte[] write(List<Cell> cells) throws IOException {
            return workbook(new XSSFWorkbook(), cells);
        }
    },
    XLS {
        @Override
        byte[] write(List<Cell> cells) throws IOException {
            return workbook(new HSSFWorkbook(), cells);
        }
    },
    HTML {
        @Override
        byte[] write(List<Cell> cells) {
            StringBuilder page = new StringBuilder("<html><head><meta charset=utf-8></head><body><table>");
            for (List<Cell> row : rows(cells)) {
                page.append("<tr>");
                row.forEach(cell -> page.append("<td rowspan=%d colspan=%d>%s</td>"
                        .formatted(cell.rowSpan(), cell.columnSpan(), escaped(cell.text()))));
                page.append("</tr>\n");
            }
            return utf8(page + "</table></body></html>");
        }
    },
    CSV {
        @Override
        byte[] write(List<Cell> cells) {
            return utf8(separated(cells, ",", "\""));
        }
    },
    TXT {
        @Override
        byte[] write(List<Cell> cells) {
            return utf8(separated(cells, "\t", ""));
        }
    },
    XML {
        @Override
        byte[] write(List<Cell> cells) {
            StringBuilder sheet = new StringBuilder("<?xml version=\"1.0\"?>\n<Workbook"
                    + " xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
                    + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"表\"><Table>");
            for (List<Cell> row : rows(cells)) {
                sheet.append("<Row ss:Index=\"%d\">".formatted(row.get(0).row() + 1));
                row.forEach(cell -> sheet.append(
                        "<Cell ss:Index=\"%d\" ss:MergeAcross=\"%d\" ss:MergeDown=\"%d\"><Data ss:Type=\"String\">%s</Data></Cell>"
                                .formatted(
                                        cell.column() + 1,
                                        cell.columnSpan() - 1,
                                        cell.rowSpan() - 1,
                                        escaped(cell.text()))));
                sheet.append("</Row>\n");
            }
            return utf8(sheet + "</Table></Worksheet></Workbook>");
        }
    },
    DOCX {
        @Override
        byte[] write(List<Cell> cells) throws IOException {
            StringBuilder body = new StringBuilder("<w:document xmlns:w=\"w\"><w:body><w:tbl>");
            for (List<Cell> row : rows(cells)) {
                body.append("<w:tr>");
                int column = 0;
                for (Cell cell : row) {
                    if (cell.column() > column) {
                        body.append("<w:tc><w:tcPr><w:gridSpan w:val=\"%d\"/></w:tcPr><w:p/></w:tc>"
                                .formatted(cell.column() - column));
                    }
                    body.append(
                            "<w:tc><w:tcPr><w:gridSpan w:val=\"%d\"/></w:tcPr><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>"
                                    .formatted(cell.columnSpan(), escaped(cell.text())));
                    column = cell.column() + cell.columnSpan();
                }
                body.append("</w:tr>\n");
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry("word/document.xml"));
                zip.write(utf8(body + "</w:tbl></w:body></w:document>"));
            }
            return bytes.toByteArray();
        }
    };

    abstract byte[] write(List<Cell> cells) throws IOException;

    String fileName() {
        return "2022年." + name().toLowerCase(java.util.Locale.ROOT);
    }

    static List<List<Cell>> rows(List<Cell> cells) {
        return cells.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        Cell::row, java.util.TreeMap::new, java.util.stream.Collectors.toList()))
                .values()
                .stream()
                .map(row -> row.stream()
                        .sorted(java.util.Comparator.comparingInt(Cell::column))
                        .toList())
                .toList();
    }

    private static String separated(List<Cell> cells, String separator, String quote) {
        StringBuilder text = new StringBuilder();
        int width = cells.stream().mapToInt(Cell::column).max().orElse(0) + 1;
        for (List<Cell> row : rows(cells)) {
            String[] fields = new String[width];
            java.util.Arrays.fill(fields, "");
            row.forEach(cell -> fields[cell.column()] = quote + cell.text().replace("\n", "") + quote);
            text.append(String.join(separator, fields)).append('\n');
        }
        return text.toString();
    }

    private static byte[] workbook(Workbook workbook, List<Cell> cells) throws IOException {
        try (workbook) {
            Sheet sheet = workbook.createSheet("表");
            for (Cell cell : cells) {
                CellUtil.getCell(CellUtil.getRow(cell.row(), sheet), cell.column())
                        .setCellValue(cell.text());
                if (cell.rowSpan() > 1 || cell.columnSpan() > 1) {
                    sheet.addMergedRegionUnsafe(new CellRangeAddress(
                            cell.row(),
                            cell.row() + cell.rowSpan() - 1,
                            cell.column(),
                            cell.column() + cell.columnSpan() - 1));
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
