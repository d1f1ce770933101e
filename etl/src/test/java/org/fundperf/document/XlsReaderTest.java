package org.fundperf.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class XlsReaderTest {

    @Test
    void anXlsWorkbookIsReadLikeAnXlsxWorkbook() throws IOException {
        Document xls = Read.document(bytes(new HSSFWorkbook()));
        Document xlsx = Read.document(bytes(new XSSFWorkbook()));

        assertThat(xls.container()).isEqualTo("xls");
        assertThat(xls.blocks()).isEqualTo(xlsx.blocks()).hasSize(2);
        assertThat(Read.findings(xls))
                .containsExactlyElementsOf(Read.findings(xlsx))
                .containsExactly("cell_error '2020 年'!E2", "hidden_content '2020 年'!5:5", "hidden_content 草稿");
        assertThat(Read.lines(xls).get(0))
                .isEqualTo("'2020 年'!A1=绩效自评表 | '2020 年'!A2=88% | '2020 年'!B2=2020年9月"
                        + " | '2020 年'!C2=88人 | '2020 年'!D2=TRUE | '2020 年'!E2=#DIV/0! | '2020 年'!F2=0.3");
        assertThat(Read.cell(xls, "'2020 年'!A2").exact()).isEqualTo("88.12%");
        assertThat(Read.cell(xls, "'2020 年'!A1").columnSpan()).isEqualTo(6);
    }

    @Test
    void anEncryptedWorkbookSaysSo() throws IOException {
        HSSFWorkbook workbook = new HSSFWorkbook();
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        byte[] content;
        try {
            content = bytes(workbook);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertThat(Read.reason(content)).isEqualTo("encrypted");
    }

    @Test
    void anExcel95WorkbookSaysWhatToDo() throws IOException {
        UnreadableDocumentException refusal = Read.refusal(compoundFile("Book", new byte[5000]), Limits.DEFAULT);

        assertThat(refusal.reasonCode()).isEqualTo("unsupported_format");
        assertThat(refusal).hasMessage("The file is an Excel 5.0/95 workbook, which is not read; save it as xlsx");
    }

    @Test
    void encryptedXlsxIsKnownByItsEnvelope() throws IOException {
        assertThat(Read.reason(compoundFile("EncryptedPackage", new byte[5000])))
                .isEqualTo("encrypted");
    }

    @Test
    void aTruncatedWorkbookIsDamaged() throws IOException {
        byte[] content = bytes(new HSSFWorkbook());

        assertThat(Read.reason(java.util.Arrays.copyOf(content, content.length / 2)))
                .isEqualTo("damaged");
    }

    private static byte[] compoundFile(String stream, byte[] content) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            files.getRoot().createDocument(stream, new ByteArrayInputStream(content));
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        try (workbook;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fill(workbook);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(Workbook workbook) {
        Sheet sheet = workbook.createSheet("2020 年");
        sheet.createRow(0).createCell(0).setCellValue("绩效自评表");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
        Row row = sheet.createRow(1);
        formatted(row.createCell(0), "0%").setCellValue(0.8812);
        formatted(row.createCell(1), "yyyy\"年\"m\"月\"").setCellValue(44075);
        row.createCell(2).setCellFormula("88&\"人\"");
        row.createCell(3).setCellValue(true);
        row.createCell(4).setCellFormula("1/0");
        row.createCell(5).setCellFormula("0.1+0.2");
        Row hidden = sheet.createRow(4);
        hidden.createCell(0).setCellValue("旧");
        hidden.setZeroHeight(true);
        workbook.createSheet("草稿").createRow(0).createCell(0).setCellValue("旧");
        workbook.setSheetHidden(1, true);
        workbook.createSheet("Sheet3").createRow(2).createCell(2).setCellValue("≥95%");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    }

    private static Cell formatted(Cell cell, String format) {
        Workbook workbook = cell.getSheet().getWorkbook();
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        return cell;
    }
}
