package org.fundperf.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** Writes drawn sheets as one file. */
interface SheetWriter {

    Charset GBK = Charset.forName("GBK");

    byte[] write(List<SheetPicture> pictures);

    /** A writer for one file of a format that needs no conversion. */
    static SheetWriter of(Container container, Variant.NumberCells numberCells) {
        return switch (container) {
            case XLSX -> new WorkbookWriter(WorkbookWriter.xlsx(), numberCells);
            case XLS -> new WorkbookWriter(new HSSFWorkbook(), numberCells);
            case SPREADSHEET_XML -> new SpreadsheetXmlWriter(numberCells);
            case XLS_PAGE -> new ExcelPageWriter(numberCells);
            case CSV -> new DelimitedWriter(',', GBK);
            case TSV -> new DelimitedWriter('\t', StandardCharsets.UTF_8);
            case DOCX -> new DocxWriter();
            case HTML -> new HtmlWriter(StandardCharsets.UTF_8);
            case HTML_GBK -> new HtmlWriter(GBK);
            case TEXT -> new TextWriter("", StandardCharsets.UTF_8);
            case TEXT_BOM -> new TextWriter("\uFEFF", StandardCharsets.UTF_8);
            case TEXT_GB18030 -> new TextWriter("", Charset.forName("GB18030"));
            case XLS_SAVED, DOC, PDF -> throw new IllegalArgumentException(container + " is made from another format");
        };
    }
}
