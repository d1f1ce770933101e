package org.fundperf.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** One workbook for all tables: a sheet of contents, a sheet that explains the columns, a sheet for each table. */
final class ExcelWorkbook implements TableWriter {

    private static final String FILE = "fundperf.xlsx";

    /** Rows that are kept in memory. */
    private static final int WINDOW = 100;

    private final int mostRows;

    ExcelWorkbook() {
        this(SpreadsheetVersion.EXCEL2007.getMaxRows());
    }

    /** @param mostRows of a sheet */
    ExcelWorkbook(int mostRows) {
        this.mostRows = mostRows;
    }

    @Override
    public List<ExportedFile> write(PublishedSnapshot snapshot, List<PublishedTable> tables, Path folder)
            throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW)) {
            // Else the temporary files of a large export are ten times its size.
            workbook.setCompressTempFiles(true);
            ExcelStyles styles = new ExcelStyles(workbook);
            ExcelContents contents = new ExcelContents(workbook, styles);
            contents.explain(tables);
            List<ExcelTable> written = new ArrayList<>();
            for (PublishedTable table : tables) {
                ExcelTable sheet = new ExcelTable(workbook, styles, table, mostRows);
                sheet.write();
                written.add(sheet);
            }
            contents.list(snapshot.publication(), written);
            try (OutputStream out = Files.newOutputStream(folder.resolve(FILE))) {
                workbook.write(out);
            }
            return List.of(new ExportedFile(
                    FILE,
                    tables.stream().map(PublishedTable::fullName).toList(),
                    written.stream().mapToLong(ExcelTable::rows).sum(),
                    note(written)));
        }
    }

    private String note(List<ExcelTable> written) {
        List<String> divided = written.stream()
                .filter(table -> table.sheets().size() > 1)
                .map(table -> "%s (%,d rows) is on %d sheets, which hold %,d rows each"
                        .formatted(
                                table.table().fullName(),
                                table.rows(),
                                table.sheets().size(),
                                mostRows - ExcelTable.HEADER_ROWS))
                .toList();
        return divided.isEmpty() ? null : String.join("; ", divided);
    }
}
