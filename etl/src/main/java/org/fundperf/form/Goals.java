package org.fundperf.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fundperf.document.Cell;

/**
 * The goal of several years and that of the form's year, side by side in one table: 二级指标 | 三级指标 | 指标值 twice, under
 * 中期目标 | 年度目标. Only the year's goal is read: the other would pass for it.
 */
final class Goals {

    /** The heading of a goal's values, and the columns that belong to it; the end is exclusive. */
    private record Goal(Cell heading, int start, int end) {

        boolean covers(Cell cell) {
            return cell.column() >= start && cell.column() < end;
        }
    }

    private static final Pattern SEVERAL_YEARS = Pattern.compile("(?:中期|实施期|长期|[二三四五]年期?|规划期|项目期).{0,8}(?:目标|指标).*");
    private static final Pattern ONE_YEAR = Pattern.compile("(?:本?年度|当年|本年|\\d{4}年度?).{0,6}(?:目标|指标).*");
    private static final List<Role> REPEATED = List.of(Role.LEVEL1, Role.LEVEL2, Role.INDICATOR);

    private final List<Goal> others;

    private Goals(List<Goal> others) {
        this.others = others;
    }

    /**
     * @param headings the row that heads the indicators
     * @param above the rows over it, which name the goals
     */
    static Goals of(List<Cell> headings, List<Line> above) {
        List<Goal> goals = goals(headings);
        if (goals.size() < 2) {
            return new Goals(List.of());
        }
        // The national template of 2015 prints the year's goal last.
        int annual = annual(goals.size(), above).orElse(goals.size() - 1);
        List<Goal> others = new ArrayList<>(goals);
        others.remove(annual);
        return new Goals(others);
    }

    /** True where a form names a goal of several years. */
    static boolean areNamedIn(List<Cell> cells) {
        return cells.stream().anyMatch(cell -> matches(SEVERAL_YEARS, cell));
    }

    /** The heading over the values of each goal that is not the year's. */
    List<Cell> otherHeadings() {
        return others.stream().map(Goal::heading).toList();
    }

    /** The cells of a row that stand under another goal than the year's. */
    List<Cell> others(List<Cell> cells) {
        return cells.stream()
                .filter(cell -> others.stream().anyMatch(goal -> goal.covers(cell)))
                .toList();
    }

    private static List<Goal> goals(List<Cell> headings) {
        List<Cell> starts = REPEATED.stream()
                .map(role -> headings.stream()
                        .filter(cell -> ColumnLabels.role("indicators", cell.text())
                                .filter(role::equals)
                                .isPresent())
                        .toList())
                .filter(cells -> cells.size() > 1)
                .findFirst()
                .orElse(List.of());
        List<Goal> goals = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1).column() : Integer.MAX_VALUE;
            int start = starts.get(i).column();
            headings.stream()
                    .filter(cell -> cell.column() >= start && cell.column() < end)
                    .filter(cell -> ColumnLabels.role("indicators", cell.text())
                            .filter(role -> role == Role.TARGET || role == Role.MULTI_YEAR_TARGET)
                            .isPresent())
                    .findFirst()
                    .ifPresent(value -> goals.add(new Goal(value, start, end)));
        }
        // 三级指标 | 四级指标 repeat a role, not a goal.
        return goals.size() == starts.size() ? goals : List.of();
    }

    /** Which of the goals is the year's, by a row above that names each of them. */
    private static Optional<Integer> annual(int goals, List<Line> above) {
        for (Line line : above) {
            List<Cell> named = line.cells().stream()
                    .filter(cell -> matches(SEVERAL_YEARS, cell) || matches(ONE_YEAR, cell))
                    .toList();
            boolean both = named.stream().anyMatch(cell -> matches(SEVERAL_YEARS, cell));
            for (int i = 0; both && named.size() == goals && i < goals; i++) {
                if (!matches(SEVERAL_YEARS, named.get(i))) {
                    return Optional.of(i);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean matches(Pattern pattern, Cell cell) {
        return pattern.matcher(Wording.squeeze(cell.text())).matches();
    }
}
