package org.fundperf.sample;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Entities;

/** Writes drawn sheets as XML Spreadsheet 2003. */
final class SpreadsheetXmlWriter implements SheetWriter {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
            """;

    private final Variant.NumberCells numberCells;
    private final Map<String, String> styles = new LinkedHashMap<>();

    SpreadsheetXmlWriter(Variant.NumberCells numberCells) {
        this.numberCells = numberCells;
    }

    @Override
    public byte[] write(List<SheetPicture> pictures) {
        StringBuilder sheets = new StringBuilder();
        pictures.forEach(picture -> sheet(picture, sheets));
        StringBuilder xml = new StringBuilder(HEAD).append("<Styles>\n");
        styles.forEach((format, id) ->
                xml.append("<Style ss:ID=\"%s\"><NumberFormat ss:Format=\"%s\"/></Style>\n".formatted(id, format)));
        return xml.append("</Styles>\n")
                .append(sheets)
                .append("</Workbook>\n")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private void sheet(SheetPicture picture, StringBuilder xml) {
        Squares squares = new Squares(picture.sketch());
        Squares.Area all = squares.all();
        xml.append("<Worksheet ss:Name=\"%s\"><Table>\n"
                .formatted(Entities.escape(picture.name().isEmpty() ? "Sheet1" : picture.name())));
        for (int row = all.top(); row < all.bottom(); row++) {
            xml.append("<Row ss:Index=\"%d\">".formatted(row + 1));
            for (Placed cell : squares.corners(row, all)) {
                xml.append("<Cell ss:Index=\"%d\"".formatted(cell.column() + 1))
                        .append(merge("Across", cell.columnSpan()))
                        .append(merge("Down", cell.rowSpan()))
                        .append(filled(cell.text()))
                        .append("</Cell>");
            }
            xml.append("</Row>\n");
        }
        xml.append("</Table></Worksheet>\n");
    }

    private static String merge(String direction, int squares) {
        return squares == 1 ? "" : " ss:Merge%s=\"%d\"".formatted(direction, squares - 1);
    }

    private String filled(String text) {
        return text.isEmpty()
                ? ">"
                : PlainNumber.of(text, numberCells)
                        .map(number -> " ss:StyleID=\"%s\"><Data ss:Type=\"Number\">%s</Data>"
                                .formatted(
                                        style(number.format()), number.value().toPlainString()))
                        .orElseGet(() -> "><Data ss:Type=\"String\">%s</Data>".formatted(Entities.escape(text)));
    }

    private String style(String format) {
        return styles.computeIfAbsent(format, any -> "s" + (styles.size() + 1));
    }
}
