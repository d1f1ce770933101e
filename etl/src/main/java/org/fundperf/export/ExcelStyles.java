package org.fundperf.export;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** How cells look. A workbook may have 64,000 styles, so each is made once. */
final class ExcelStyles {

    private final Workbook workbook;
    private final Map<String, CellStyle> formats = new HashMap<>();
    private final CellStyle title;
    private final CellStyle heading;
    private final CellStyle name;
    private final CellStyle wrapped;
    private final CellStyle link;
    private final CellStyle quoted;

    ExcelStyles(Workbook workbook) {
        this.workbook = workbook;
        this.title = workbook.createCellStyle();
        title.setFont(font(true, IndexedColors.AUTOMATIC, 14));
        this.heading = workbook.createCellStyle();
        heading.setFont(font(true, IndexedColors.WHITE, 11));
        heading.setFillForegroundColor(IndexedColors.DARK_BLUE.getIndex());
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        heading.setWrapText(true);
        heading.setVerticalAlignment(VerticalAlignment.CENTER);
        this.name = workbook.createCellStyle();
        name.setFont(font(false, IndexedColors.GREY_80_PERCENT, 9));
        name.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        name.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        this.wrapped = workbook.createCellStyle();
        wrapped.setWrapText(true);
        wrapped.setVerticalAlignment(VerticalAlignment.TOP);
        this.link = workbook.createCellStyle();
        link.setFont(font(false, IndexedColors.BLUE, 11));
        link.setVerticalAlignment(VerticalAlignment.TOP);
        this.quoted = workbook.createCellStyle();
        quoted.setQuotePrefixed(true);
    }

    private Font font(boolean bold, IndexedColors color, int points) {
        Font font = workbook.createFont();
        font.setBold(bold);
        font.setColor(color.getIndex());
        font.setFontHeightInPoints((short) points);
        return font;
    }

    CellStyle title() {
        return title;
    }

    /** Of the line that says in Chinese what a column is. */
    CellStyle heading() {
        return heading;
    }

    /** Of the line with the columns' names. */
    CellStyle name() {
        return name;
    }

    CellStyle wrapped() {
        return wrapped;
    }

    CellStyle link() {
        return link;
    }

    /** Of a text that stays one also after somebody edits it, though it begins like a formula. */
    CellStyle quoted() {
        return quoted;
    }

    /** Of numbers and dates, by Excel's format. */
    CellStyle format(String format) {
        return formats.computeIfAbsent(format, code -> {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(code));
            style.setVerticalAlignment(VerticalAlignment.TOP);
            return style;
        });
    }
}
