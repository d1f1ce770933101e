package org.fundperf.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.fundperf.sql.Format;

/** Puts values into cells: numbers and dates as what they are, unless Excel would change them. */
final class ExcelCells {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Excel keeps no more digits of a number. */
    private static final int MOST_DIGITS = 15;

    /** Before it Excel counts a day that never was. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final ExcelStyles styles;

    ExcelCells(ExcelStyles styles) {
        this.styles = styles;
    }

    /** Returns the columns that the value takes on the screen. */
    int put(Cell cell, Object value) {
        if (value instanceof Boolean truth) {
            cell.setCellValue(truth);
            return 5;
        } else if (value instanceof LocalDate day && !day.isBefore(FIRST_DAY)) {
            cell.setCellValue(day);
            cell.setCellStyle(styles.format("yyyy-mm-dd"));
            return 10;
        } else if (value instanceof Instant instant) {
            cell.setCellValue(instant.atZone(ZONE).toLocalDateTime());
            cell.setCellStyle(styles.format("yyyy-mm-dd hh:mm:ss"));
            return 19;
        } else if (value instanceof Long number && Math.abs(number) < 1_000_000_000_000_000L) {
            cell.setCellValue(number);
            cell.setCellStyle(styles.format("0"));
            return number.toString().length();
        } else if (value instanceof BigDecimal number && number.precision() <= MOST_DIGITS) {
            cell.setCellValue(number.doubleValue());
            int places = Math.max(0, number.scale());
            cell.setCellStyle(styles.format(places == 0 ? "#,##0" : "#,##0." + "0".repeat(places)));
            return number.toPlainString().length() * 4 / 3;
        }
        return putText(cell, Format.text(value));
    }

    private int putText(Cell cell, String text) {
        String kept = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
        if (!kept.isEmpty()) {
            cell.setCellValue(kept);
        }
        if (!kept.equals(CsvFile.harmless(kept))) {
            cell.setCellStyle(styles.quoted());
        }
        return org.fundperf.sql.TextTable.width(kept);
    }
}
