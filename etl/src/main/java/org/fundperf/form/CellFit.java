package org.fundperf.form;

import java.util.regex.Pattern;
import org.fundperf.document.Cell;
import org.fundperf.form.IndicatorColumns.Column;
import org.fundperf.value.ValueReader;

/** What it costs to give a cell to a column: 0 when it fits. The unit is "one column beside its heading". */
final class CellFit {

    private static final double WRONG = 9;
    private static final double UNLIKELY = 2;
    private static final double FARTHEST = 2.2;
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?分?%?");
    private static final Pattern SORT = Pattern.compile("定[性量](?:指标)?|(?:正|反|逆|负)向(?:指标)?|其他|文字描述|数值");

    private static final Pattern SIGN = Pattern.compile("[≥≤><=≧≦＝]{1,2}|(?:大于|小于)?等于|大于|小于|不低于|不高于|不少于|不超过");

    private CellFit() {}

    /** True for a comparator, such as ≥ or 大于等于; not for 定性 or 正向, which say what sort of indicator it is. */
    static boolean isSign(String text) {
        return SIGN.matcher(Wording.squeeze(text)).matches();
    }

    /**
     * What it costs by content.
     *
     * @param value whether the cell is surely a value
     */
    static double content(Cell cell, boolean value, Column column) {
        String text = Wording.squeeze(cell.text());
        return switch (column.role()) {
            case INDICATOR -> value ? WRONG : 0;
            case TARGET, ADJUSTED_TARGET, MULTI_YEAR_TARGET, ACTUAL, FORECAST -> value ? 0 : words(text);
            case COMPLETION_RATE -> value ? 0 : text.length() <= 4 ? UNLIKELY : WRONG;
            case WEIGHT, SCORE -> PLAIN_NUMBER.matcher(text).matches() || Shape.isBlankMark(text) ? 0 : WRONG;
            case UNIT -> value || text.length() > 8 ? WRONG : ValueReader.isUnit(cell.text()) ? 0 : UNLIKELY;
            case TARGET_COMPARATOR -> sign(text, value);
            default -> value ? UNLIKELY : 0;
        };
    }

    private static double sign(String text, boolean value) {
        if (isSign(text) || SORT.matcher(text).matches()) {
            return 0;
        }
        return value || text.length() > 4 ? WRONG : 1;
    }

    /** Words may be a value (达成目标), but a level label is none. */
    private static double words(String text) {
        return LevelLabels.isLevel(text) && text.endsWith("指标") ? WRONG : 0.3;
    }

    static double position(int column, int offset, Column heading, Integer habit) {
        if (heading.covers(column - offset) || (offset == 0 && habit != null && habit == column)) {
            return 0;
        }
        int at = column - offset;
        int distance = at < heading.start() ? heading.start() - at : at - heading.end() + 1;
        return Math.min(FARTHEST, 0.6 + 0.3 * distance);
    }

    /** What it costs to leave a column blank. A row without an indicator is rarer than one without a value. */
    static double blank(Column column) {
        return switch (column.role()) {
            case INDICATOR -> 4;
            case TARGET, ADJUSTED_TARGET, MULTI_YEAR_TARGET, ACTUAL, FORECAST -> 1;
            // A form that scores scores every row; a blank here more often means that the row has moved.
            case WEIGHT, SCORE -> 1.3;
            case REMARK -> 0.1;
            default -> column.inferred() ? 0 : 0.5;
        };
    }
}
