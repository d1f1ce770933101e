package org.fundperf.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * A column of an indicator table.
 *
 * @param span squares it takes, all merged
 * @param blanks empty squares to its right
 */
record Column(Content content, String label, int span, int blanks) {

    /** What stands in it. */
    enum Content {
        LEVEL1,
        LEVEL2,
        INDICATOR,
        TARGET,
        UNIT,
        ACTUAL,
        COMPLETION,
        WEIGHT,
        SCORE,
        REASON
    }

    static Column of(Content content, String label) {
        return new Column(content, label, 1, 0);
    }

    /** The three columns that every indicator table begins with. */
    static List<Column> levels(Template template, Variant variant, int indicatorSpan) {
        List<Column> columns = new ArrayList<>();
        columns.add(of(Content.LEVEL1, "一级指标"));
        columns.add(of(Content.LEVEL2, "二级指标"));
        columns.add(new Column(
                Content.INDICATOR, Wording.INDICATOR.in(template, variant), indicatorSpan, variant.blankColumns()));
        return columns;
    }

    static int width(List<Column> columns) {
        return columns.stream()
                .mapToInt(column -> column.span() + column.blanks())
                .sum();
    }
}
