package org.fundperf.export;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.fundperf.publish.Publication;
import org.fundperf.sql.TextTable;

/** The first sheets of a workbook: what is in it, and what the columns mean. */
final class ExcelContents {

    private static final String CONTENTS = "目录 Contents";
    private static final String COLUMNS = "字段 Columns";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static final List<String> NOTES = List.of(
            "各表首行为中文名称，次行为字段名，可筛选；各字段的完整含义见“" + COLUMNS + "”。"
                    + " Each sheet has Chinese headings, then column names with filters; " + COLUMNS
                    + " explains them.",
            "金额、人数等均为基本单位（元、人），比率以 1 为 100%。时间为北京时间。空白表示无此数据。"
                    + " Figures are in base units (yuan, persons), ratios as parts of 1; times are Beijing time; blank means no value.",
            "超过 15 位有效数字的数以文本存放，以免 Excel 改动。 Numbers of more than 15 digits are kept as text, since Excel would change them.");

    private static final int LINE_POINTS = 15;

    private final Workbook workbook;
    private final ExcelStyles styles;
    private final Sheet contents;
    private final Sheet columns;

    ExcelContents(Workbook workbook, ExcelStyles styles) {
        this.workbook = workbook;
        this.styles = styles;
        this.contents = workbook.createSheet(CONTENTS);
        this.columns = workbook.createSheet(COLUMNS);
    }

    /** Says what the columns mean. */
    void explain(List<PublishedTable> tables) {
        line(columns, 0, styles.heading(), "表 Table", "字段 Column", "名称", "含义", "Meaning");
        int line = 1;
        for (PublishedTable table : tables) {
            for (PublishedColumn column : table.columns()) {
                Meaning meaning = column.meaning();
                line(
                        columns,
                        line,
                        styles.wrapped(),
                        table.fullName(),
                        column.name(),
                        meaning.heading(),
                        meaning.chinese(),
                        meaning.english());
                line++;
            }
        }
        columns.createFreezePane(0, 1);
        columns.setAutoFilter(new CellRangeAddress(0, line - 1, 0, 4));
        finish(columns, 26, 24, 24, 60, 80);
    }

    /** Says what is in the workbook. */
    void list(Publication publication, List<ExcelTable> tables) {
        line(contents, 0, styles.title(), "社会保险基金绩效数据 · Performance of social-insurance funds");
        line(contents, 1, styles.format("General"), "发布编号 Publication: " + publication.publicationId());
        line(
                contents,
                2,
                styles.format("General"),
                "发布时间 Published: " + TIME.format(publication.time().atZone(ExcelCells.ZONE)) + " (北京时间)");
        int line = 3;
        for (String note : NOTES) {
            line(contents, line, styles.format("General"), note);
            line++;
        }
        line++;
        line(contents, line, styles.heading(), "工作表 Sheet", "行数 Rows", "说明", "Meaning");
        for (ExcelTable table : tables) {
            for (String sheet : table.sheets()) {
                line++;
                line(
                        contents,
                        line,
                        styles.wrapped(),
                        sheet,
                        null,
                        table.table().meaning().chinese(),
                        table.table().meaning().english());
                Row row = contents.getRow(line);
                link(row.getCell(0), sheet);
                if (sheet.equals(table.sheets().get(0))) {
                    Cell rows = row.getCell(1);
                    rows.setCellValue((double) table.rows());
                    rows.setCellStyle(styles.format("#,##0"));
                }
            }
        }
        finish(contents, 28, 12, 60, 80);
    }

    /** Lines of a text in the columns that explain, which are 60 wide at least. */
    private static int lines(String text) {
        return text == null ? 1 : TextTable.width(text) / 56 + 1;
    }

    private void link(Cell cell, String sheet) {
        Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + sheet + "'!A1");
        cell.setHyperlink(link);
        cell.setCellStyle(styles.link());
    }

    private static void line(Sheet sheet, int line, CellStyle style, String... texts) {
        Row row = sheet.createRow(line);
        if (style.getWrapText()) {
            // Programs that open a workbook do not all look how high a line must be.
            int longest = Stream.of(texts)
                    .skip(2)
                    .mapToInt(ExcelContents::lines)
                    .max()
                    .orElse(1);
            row.setHeightInPoints(LINE_POINTS * longest);
        }
        for (int column = 0; column < texts.length; column++) {
            Cell cell = row.createCell(column);
            cell.setCellValue(texts[column]);
            cell.setCellStyle(style);
        }
    }

    private static void finish(Sheet sheet, int... widths) {
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * 256);
        }
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getPrintSetup().setLandscape(true);
    }
}
