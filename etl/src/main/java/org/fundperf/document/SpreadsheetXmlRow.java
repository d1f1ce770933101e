package org.fundperf.document;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jsoup.nodes.Element;

/** Reads the rows of an XML Spreadsheet 2003. */
final class SpreadsheetXmlRow {

    /** Formats that this file type calls by name. */
    private static final Map<String, String> NAMED_FORMATS = Map.of(
            "Percent", "0.00%",
            "Standard", "#,##0.00",
            "Fixed", "0.00",
            "Scientific", "0.00E+00",
            "Short Date", "yyyy-mm-dd",
            "Medium Date", "yyyy-mm-dd",
            "Long Date", "yyyy\"年\"m\"月\"d\"日\"",
            "General Date", "yyyy-mm-dd h:mm",
            "Currency", "#,##0.00");

    private final Map<String, String> formats;
    private final SheetCollector collector;
    private final NumberText numbers = new NumberText(DateSystem.FROM_1900);

    /** @param formats number format of each style, by the style's name */
    SpreadsheetXmlRow(Map<String, String> formats, SheetCollector collector) {
        this.formats = formats;
        this.collector = collector;
    }

    void read(Element row, int rowIndex) throws IOException, UnreadableDocumentException {
        int next = 1;
        for (Element cell : SpreadsheetXmlReader.named(row, "Cell")) {
            int column = SpreadsheetXmlReader.number(cell, "Index", next) - 1;
            int across = SpreadsheetXmlReader.number(cell, "MergeAcross", 0);
            int down = SpreadsheetXmlReader.number(cell, "MergeDown", 0);
            next = column + across + 2;
            collector.extent(rowIndex, column);
            if (across + down > 0) {
                collector.merge(new MergedArea(rowIndex, column, rowIndex + down, column + across));
                collector.extent(rowIndex + down, column + across);
            }
            for (Element data : SpreadsheetXmlReader.named(cell, "Data")) {
                show(data, formatOf(cell), rowIndex, column);
            }
        }
    }

    private String formatOf(Element cell) {
        String format = formats.getOrDefault(SpreadsheetXmlReader.attribute(cell, "StyleID"), "");
        return format.isEmpty() ? "General" : NAMED_FORMATS.getOrDefault(format, format);
    }

    private void show(Element data, String format, int row, int column)
            throws IOException, UnreadableDocumentException {
        String text = data.wholeText();
        switch (SpreadsheetXmlReader.attribute(data, "Type")) {
            case "Number" -> number(text, format, row, column);
            case "DateTime" -> date(text, format, row, column);
            case "Boolean" -> {
                String shown = text.strip().equals("1") ? "TRUE" : "FALSE";
                collector.cell(row, column, shown, shown);
            }
            case "Error" -> collector.error(row, column, text.strip());
            default -> collector.cell(row, column, text, text);
        }
    }

    private void number(String text, String format, int row, int column)
            throws IOException, UnreadableDocumentException {
        try {
            collector.number(row, column, numbers.show(Double.parseDouble(text.strip()), format));
        } catch (NumberFormatException e) {
            throw new IOException("a cell holds \"%s\" as a number".formatted(text.strip()), e);
        }
    }

    private void date(String text, String format, int row, int column) throws IOException, UnreadableDocumentException {
        try {
            double serial = DateUtil.getExcelDate(LocalDateTime.parse(text.strip()));
            String shownAs = format.equals("General") ? "yyyy-mm-dd" : format;
            collector.number(row, column, numbers.show(serial, shownAs));
        } catch (DateTimeParseException e) {
            throw new IOException("a cell holds \"%s\" as a date".formatted(text.strip()), e);
        }
    }
}
