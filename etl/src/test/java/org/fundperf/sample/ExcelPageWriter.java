package org.fundperf.sample;

import java.util.List;

/** Writes drawn sheets as reporting systems export "Excel": a page with one table for everything. */
final class ExcelPageWriter implements SheetWriter {

    private static final String HEAD = """
            <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
            <head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head>
            <body>
            """;

    private final Variant.NumberCells numberCells;

    ExcelPageWriter(Variant.NumberCells numberCells) {
        this.numberCells = numberCells;
    }

    @Override
    public byte[] write(List<SheetPicture> pictures) {
        StringBuilder html = new StringBuilder(HEAD);
        for (SheetPicture picture : pictures) {
            Squares squares = new Squares(picture.sketch());
            html.append(HtmlTables.table(squares, squares.all(), this::stored));
        }
        return html.append("</body></html>\n").toString().getBytes(GBK);
    }

    private String stored(String text) {
        return PlainNumber.of(text, numberCells)
                .map(number -> " x:num=\"%s\"".formatted(number.value().toPlainString()))
                .orElse("");
    }
}
