package org.fundperf.form;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundperf.document.Cell;

/**
 * The columns of an indicator table, left to right, as its headings give them.
 *
 * @param columns one for each role; ends are exclusive
 */
record IndicatorColumns(List<Column> columns) {

    /**
     * @param heading the cell that names it; null when none does and the form prints this column by its template
     */
    record Column(Role role, int start, int end, Cell heading) {

        boolean inferred() {
            return heading == null;
        }

        /** The unit printed in the heading, such as % in 指标值（%）; null when there is none. */
        String unit() {
            return heading == null ? null : unitIn(heading.text());
        }

        Column as(Role other) {
            return new Column(other, start, end, heading);
        }

        boolean covers(int column) {
            return column >= start && column < end;
        }
    }

    private static final Set<Role> NAMING = EnumSet.of(Role.LEVEL1, Role.LEVEL2, Role.INDICATOR);
    private static final Pattern UNIT = Pattern.compile("\\((?:单位:)?([^()]{1,6})\\)$");

    /** True for the row that heads an indicator table: it names levels or indicators and at least one value column. */
    static boolean isHeading(List<Cell> cells) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Cell cell : cells) {
            ColumnLabels.role("indicators", cell.text()).ifPresent(roles::add);
        }
        boolean naming = roles.stream().filter(NAMING::contains).count() >= 2
                || (roles.contains(Role.INDICATOR) && roles.size() >= 2)
                || (roles.contains(Role.LEVEL1) && roles.size() >= 2);
        return naming && (roles.stream().anyMatch(Role::isValue) || roles.contains(Role.INDICATOR));
    }

    /** The column in which the headings of levels and indicators begin. */
    static int firstName(List<Cell> headings) {
        return headings.stream()
                .filter(cell -> ColumnLabels.role("indicators", cell.text())
                        .filter(NAMING::contains)
                        .isPresent())
                .mapToInt(Cell::column)
                .min()
                .orElse(0);
    }

    /** Reads the headings; {@code below} is a second row of headings under merged ones, or empty. */
    static IndicatorColumns of(List<Cell> headings, List<Cell> below, List<Role> expected) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            Cell cell = headings.get(i);
            Role role = ColumnLabels.role("indicators", cell.text())
                    .map(named -> named == Role.INDICATOR && hasValues(columns) ? Role.REMARK : named)
                    .orElse(null);
            if (role != null && columns.isEmpty() && !NAMING.contains(role) && role != Role.ORDINAL) {
                // 年度绩效指标完成情况 down the left margin is no column of values.
                continue;
            }
            int next = i + 1 < headings.size() ? headings.get(i + 1).column() : Integer.MAX_VALUE;
            int end = Math.max(cell.column() + cell.columnSpan(), Math.min(next, cell.column() + 20));
            List<Cell> parts = below.stream()
                    .filter(part -> part.column() >= cell.column() && part.column() < end)
                    .toList();
            if (parts.isEmpty()) {
                if (role != null) {
                    columns.add(new Column(role, cell.column(), end, cell));
                }
            } else {
                split(parts, role, end, columns);
            }
        }
        List<Column> settled = new ArrayList<>(ColumnChoice.settle(columns));
        addMissing(settled, expected);
        return new IndicatorColumns(List.copyOf(settled));
    }

    /** Indicators stand left of their values; 指标内容 behind them only explains. */
    private static boolean hasValues(List<Column> columns) {
        return columns.stream().anyMatch(column -> column.role().isValue());
    }

    /** True when the form has such a column. */
    boolean has(Role role) {
        return columns.stream().anyMatch(column -> column.role() == role);
    }

    /** True for a cell in such a column. */
    boolean isUnder(Role role, Cell cell) {
        return columns.stream().anyMatch(column -> column.role() == role && column.covers(cell.column()));
    }

    /** True for a cell left of the column where levels or indicators begin. */
    boolean isLeftOfNames(Cell cell) {
        return columns.stream()
                .filter(column -> NAMING.contains(column.role()))
                .findFirst()
                .filter(column -> cell.column() < column.start())
                .isPresent();
    }

    /** The role of the column that a cell stands in; empty beside all columns. */
    Optional<Role> role(Cell cell) {
        return columns.stream()
                .filter(column -> column.covers(cell.column()))
                .map(Column::role)
                .findFirst();
    }

    /** A heading over several: 指标值 over 符号 | 值 | 单位. The part that names nothing else is the value itself. */
    private static void split(List<Cell> parts, Role over, int end, List<Column> columns) {
        for (int i = 0; i < parts.size(); i++) {
            Cell part = parts.get(i);
            int partEnd = i + 1 < parts.size() ? parts.get(i + 1).column() : end;
            Role role = ColumnLabels.role("indicators", part.text()).orElse(over);
            Role within = over != null && over.isValue() && role != null && role.isValue() ? over : role;
            if (within != null) {
                columns.add(new Column(within, part.column(), partEnd, part));
            }
        }
    }

    /** Value columns that the template prints but no heading names, behind the last one named. */
    private static void addMissing(List<Column> columns, List<Role> expected) {
        int last = -1;
        for (int i = 0; i < columns.size(); i++) {
            if (expected.contains(columns.get(i).role())) {
                last = i;
            }
        }
        Set<Role> present = EnumSet.noneOf(Role.class);
        columns.forEach(column -> present.add(column.role()));
        for (Role role : expected) {
            if (!present.contains(role) && last >= 0) {
                Column before = columns.get(last);
                columns.add(++last, new Column(role, before.end(), before.end(), null));
            }
        }
    }

    private static String unitIn(String heading) {
        Matcher matcher = UNIT.matcher(Wording.squeeze(heading));
        return matcher.find() ? matcher.group(1) : null;
    }
}
