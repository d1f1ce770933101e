package org.fundperf.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fundperf.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0.8812 | 0% | 88% | 88.12%",
                "0.88 | 0% | 88% | 88%",
                "0.95 | 0.00% | 95.00% | 95.00%",
                "90 | 0\"%\" | 90% | 90%",
                "90.5 | 0.0\\% | 90.5% | 90.5%",
                "3.25 | 0.0‰ | 3.3‰ | 3.25‰",
                "1234.5 | #,##0.00 | 1,234.50 | 1,234.50",
                "1234.567 | #,##0.00 | 1,234.57 | 1,234.567",
                "0.30000000000000004 | General | 0.3 | 0.3",
                "123456789012345 | General | 123456789012345 | 123456789012345",
                "0.00001 | General | 0.00001 | 0.00001",
                "33.333333333333336 | General | 33.33333333 | 33.3333333333333",
                "171230 | 0\"人\" | 171230人 | 171230人",
                "1234.5 | 0\"万元\" | 1235万元 | 1234.5万元",
                "0 | _ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ | - | 0",
                "-12.345 | _ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ | -12.35 | -12.345",
                "12345678 | 0.00, | 12345.68 | 12345.678",
                "123456 | 0!.0, | 12.3 | 12.3456",
                "123456 | 0\\.0, | 12.3 | 12.3456",
                "123456 | 0!.0000 | 12.3456 | 12.3456",
                "0.5 | # ?/? | 1/2 | 0.5",
                "228462 | 0.00E+00 | 2.28E+05 | 228462",
                "5 | 0;-0;\"无\" | 5 | 5",
                "0 | 0;-0;\"无\" | 无 | 0",
                "-5.55 | #,##0.0_);(#,##0.0) | (5.6) | (5.55)",
                "-5.55 | 0.0 | -5.6 | -5.55",
                "41.5 | General\"万人\" | 41.5万人 | 41.5万人",
                "1234 | [Red]0.0\"元\";[Blue]-0 | 1234.0元 | 1234.0元",
                "1234 | [>1000]#,##0;0 | 1,234 | 1,234",
            })
    void numbersAreShownAsTheirFormatDoes(double value, String format, String text, String exact) {
        Document document =
                workbook(sheet -> style(set(sheet, 0, 0, ""), format).setCellValue(value));

        assertThat(Read.cell(document, "Sheet!A1")).returns(text, org.fundperf.document.Cell::text);
        assertThat(Read.cell(document, "Sheet!A1")).returns(exact, org.fundperf.document.Cell::exact);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy\"年\"m\"月\" | 2020年9月",
                "yyyy\"年\"m\"月\"d\"日\" | 2020年9月5日",
                "yyyy年m月 | 2020年9月",
                "[$-804]yyyy\"年\"m\"月\"d\"日\";@ | 2020年9月5日",
                "m/d/yy | 2020-09-05",
                "yyyy-mm-dd | 2020-09-05",
                "yyyy/m/d | 2020-09-05",
                "mmm-yy | 2020年9月",
                "yyyy/m | 2020年9月",
                "m\"月\"d\"日\" | 9月5日",
            })
    void datesAreShownInChineseOrIso(String format, String text) {
        Document document =
                workbook(sheet -> style(set(sheet, 0, 0, ""), format).setCellValue(LocalDate.of(2020, 9, 5)));

        assertThat(Read.text(document, "Sheet!A1")).isEqualTo(text);
    }

    @Test
    void mergedAreasBecomeSpansWithinWhatIsFilled() {
        Document document = workbook(sheet -> {
            set(sheet, 0, 0, "绩效目标表");
            set(sheet, 1, 1, "产出指标");
            set(sheet, 2, 2, "≥95%");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 16000));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
        });

        assertThat(Read.cell(document, "Sheet!A1").columnSpan()).isEqualTo(3);
        assertThat(Read.cell(document, "Sheet!B2").rowSpan()).isEqualTo(2);
        assertThat(Read.cell(document, "Sheet!C3")).returns(2, org.fundperf.document.Cell::row);
        assertThat(document.blocks()).hasSize(1);
        assertThat(((Grid) document.blocks().get(0)).name()).isEqualTo("Sheet");
    }

    @Test
    void whatIsHiddenIsLeftOutAndReported() {
        Document document = workbook(sheet -> {
            for (int row = 0; row < 5; row++) {
                for (int column = 0; column < 4; column++) {
                    set(sheet, row, column, "r" + row + "c" + column);
                }
            }
            sheet.getRow(1).setZeroHeight(true);
            sheet.getRow(2).setZeroHeight(true);
            sheet.setColumnHidden(3, true);
            sheet.setColumnHidden(9, true);
            XSSFWorkbook workbook = sheet.getWorkbook();
            set(workbook.createSheet("草稿"), 0, 0, "old");
            set(workbook.createSheet("very"), 0, 0, "old");
            set(workbook.createSheet("2020 年"), 0, 0, "new");
            workbook.setSheetHidden(1, true);
            workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
        });

        assertThat(Read.cells(document).stream().map(org.fundperf.document.Cell::text))
                .containsExactly("r0c0", "r0c1", "r0c2", "r3c0", "r3c1", "r3c2", "r4c0", "r4c1", "r4c2", "new");
        assertThat(Read.findings(document))
                .containsExactly(
                        "hidden_content Sheet!2:3",
                        "hidden_content Sheet!D:D",
                        "hidden_content 草稿",
                        "hidden_content very");
        assertThat(Read.text(document, "'2020 年'!A1")).isEqualTo("new");
    }

    @Test
    void aMergedAreaThatIsHiddenInPartIsStillSeen() {
        Document document = workbook(sheet -> {
            set(sheet, 0, 0, "标题");
            set(sheet, 1, 1, "值");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
            sheet.setColumnHidden(0, true);
        });

        assertThat(Read.text(document, "Sheet!A1")).isEqualTo("标题");
        assertThat(document.findings()).isEmpty();
    }

    @Test
    void formulasShowTheirStoredResult() {
        Document document = workbook(sheet -> {
            set(sheet, 0, 0, "").setCellValue(0.8);
            style(set(sheet, 0, 1, ""), "0%").setCellFormula("A1");
            set(sheet, 0, 2, "").setCellFormula("A1&\"人\"");
            set(sheet, 0, 3, "").setCellFormula("1/0");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
            set(sheet, 0, 4, "").setCellFormula("B1*2");
            sheet.getRow(0).getCell(4).removeFormula();
            sheet.getRow(0).getCell(4).setBlank();
        });

        assertThat(Read.lines(document))
                .containsExactly("Sheet!A1=0.8 | Sheet!B1=80% | Sheet!C1=0.8人 | Sheet!D1=#DIV/0!");
        assertThat(Read.findings(document)).containsExactly("cell_error Sheet!D1");
    }

    @Test
    void richTextLineBreaksAndBooleansAreKept() {
        Document document = workbook(sheet -> {
            XSSFRichTextString rich = new XSSFRichTextString("目标1\n目标2");
            rich.applyFont(0, 3, new XSSFFont());
            set(sheet, 0, 0, "").setCellValue(rich);
            set(sheet, 0, 1, "").setCellValue(true);
            set(sheet, 0, 2, "  \u3000 ");
        });

        assertThat(Read.cells(document).stream().map(org.fundperf.document.Cell::text))
                .containsExactly("目标1\n目标2", "TRUE");
    }

    @Test
    void aNumberThatItsFormatHidesIsReportedUnlessItIsZero() {
        Document document = workbook(sheet -> {
            style(set(sheet, 0, 0, ""), ";;;").setCellValue(5);
            style(set(sheet, 0, 1, ""), "0;-0;;@").setCellValue(0);
            set(sheet, 0, 2, "x");
        });

        assertThat(Read.lines(document)).containsExactly("Sheet!C1=x");
        assertThat(Read.findings(document)).containsExactly("hidden_content Sheet!A1");
    }

    @Test
    void textBoxesAreMentioned() {
        Document document = workbook(sheet -> {
            set(sheet, 0, 0, "值");
            sheet.createDrawingPatriarch()
                    .createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 4, 4))
                    .setText("附注");
        });

        assertThat(document.findings()).containsExactly(Finding.of("text_box_ignored", "Sheet", "附注"));
    }

    private static Document workbook(Consumer<XSSFSheet> filling) {
        return Read.document(bytes(filling));
    }

    static byte[] bytes(Consumer<XSSFSheet> filling) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            filling.accept(workbook.createSheet("Sheet"));
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Cell set(XSSFSheet sheet, int row, int column, String text) {
        var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        Cell cell = line.createCell(column);
        cell.setCellValue(text);
        return cell;
    }

    private static Cell style(Cell cell, String format) {
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        return cell;
    }
}
