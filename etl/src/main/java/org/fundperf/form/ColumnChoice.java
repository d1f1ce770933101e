package org.fundperf.form;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fundperf.form.IndicatorColumns.Column;

/** Which of several value columns hold the year's figures: a heading may mean a value in one form and not in another. */
final class ColumnChoice {

    private static final Pattern YEAR = Pattern.compile("(20\\d{2})(?!\\d)");

    private ColumnChoice() {}

    /** The same columns, with those that only look like values as remarks. */
    static List<Column> settle(List<Column> columns) {
        boolean target = holds(columns, Role.TARGET);
        boolean otherTarget = target || holds(columns, Role.ADJUSTED_TARGET);
        OptionalInt latest = columns.stream()
                .filter(column -> column.role().isValue())
                .flatMapToInt(column -> year(column).stream())
                .max();
        return columns.stream()
                .map(column -> column.as(settled(column, latest, target, otherTarget)))
                .toList();
    }

    private static Role settled(Column column, OptionalInt latest, boolean target, boolean otherTarget) {
        OptionalInt year = year(column);
        if (column.role().isValue() && year.isPresent() && year.getAsInt() < latest.orElseThrow()) {
            // 2019年实际值 | 2020年目标值: what was reached before the form's year.
            return Role.REMARK;
        }
        return switch (column.role()) {
            // 绩效标准 beside 指标值 says where the target comes from: 计划标准, 历史标准.
            case STANDARD -> otherTarget ? Role.REMARK : Role.TARGET;
            case ADJUSTED_TARGET -> target ? Role.ADJUSTED_TARGET : Role.TARGET;
            default -> column.role();
        };
    }

    private static boolean holds(List<Column> columns, Role role) {
        return columns.stream().anyMatch(column -> column.role() == role);
    }

    private static OptionalInt year(Column column) {
        return Stream.ofNullable(column.heading())
                .map(heading -> YEAR.matcher(Wording.squeeze(heading.text())))
                .filter(Matcher::find)
                .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
                .findFirst();
    }
}
