package org.fundperf.sample;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text that a spreadsheet would keep as a number.
 *
 * @param value as stored: 95% is 0.95
 * @param format the number format that shows the text again
 */
record PlainNumber(BigDecimal value, String format) {

    private static final Pattern NUMBER = Pattern.compile("-?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?%?");

    /** Nothing when cells are to hold text, or the text is no number. */
    static Optional<PlainNumber> of(String text, Variant.NumberCells numberCells) {
        if (numberCells == Variant.NumberCells.TEXT || !NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        boolean percent = text.endsWith("%");
        BigDecimal number = new BigDecimal(text.replaceAll("[,%]", ""));
        String whole = text.contains(",") ? "#,##0" : "0";
        String fraction = number.scale() > 0 ? "." + "0".repeat(number.scale()) : "";
        return Optional.of(
                new PlainNumber(percent ? number.movePointLeft(2) : number, whole + fraction + (percent ? "%" : "")));
    }
}
