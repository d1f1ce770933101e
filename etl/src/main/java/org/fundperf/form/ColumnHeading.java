package org.fundperf.form;

import java.util.List;
import java.util.Locale;
import org.fundperf.document.Cell;
import org.fundperf.form.IndicatorColumns.Column;

/**
 * A column of a form and the heading that names it.
 *
 * @param role such as {@code target}
 * @param heading as written; null when no heading names it and the form prints it by its template
 * @param address of the heading; null without heading
 * @param unit the unit printed in the heading; null when there is none
 */
public record ColumnHeading(String role, String heading, String address, String unit) {

    static List<ColumnHeading> of(List<Column> columns) {
        return columns.stream().map(ColumnHeading::of).toList();
    }

    static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static ColumnHeading of(Column column) {
        Cell heading = column.heading();
        return new ColumnHeading(
                name(column.role()),
                heading == null ? null : heading.text().strip(),
                heading == null ? null : heading.address(),
                column.unit());
    }
}
