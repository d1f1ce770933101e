package org.fundperf.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fundperf.document.Cell;
import org.fundperf.finding.Finding;
import org.fundperf.form.IndicatorColumns.Column;
import org.fundperf.form.RowAlignment.Placement;

/** The indicator part of a form: from its column headings to the first row that is something else. */
final class IndicatorTable {

    private final CellLedger ledger;
    private final List<Finding> findings;
    private final IndicatorColumns columns;
    private final List<Column> belowLevels;
    private final LevelTracker levels;
    private final List<IndicatorRow> rows = new ArrayList<>();

    IndicatorTable(IndicatorColumns columns, CellLedger ledger, List<Finding> findings) {
        this.columns = columns;
        this.ledger = ledger;
        this.findings = findings;
        this.levels = new LevelTracker(columns);
        this.belowLevels = columns.columns().stream()
                .filter(column ->
                        column.role() != Role.LEVEL1 && column.role() != Role.LEVEL2 && column.role() != Role.ORDINAL)
                .toList();
    }

    /** A row without its labels, and what it stands under. */
    private record Draft(List<Cell> labels, List<Cell> rest, Level level1, Level level2, String level1Code) {}

    List<IndicatorRow> read(List<Line> lines) {
        List<Draft> drafts = lines.stream().map(this::draft).toList();
        Map<Role, Integer> habits = habits(drafts);
        drafts.forEach(draft -> finish(draft, habits));
        return rows;
    }

    private Draft draft(Line line) {
        List<Cell> cells = new ArrayList<>(line.cells());
        while (!cells.isEmpty()
                && (isMargin(cells.get(0)) || isLeftOfLevels(cells) || (cells.size() == 1 && isGoal(cells.get(0))))) {
            ledger.label(cells.remove(0));
        }
        List<Cell> labels = levels.take(cells);
        labels.forEach(ledger::label);
        return new Draft(
                labels,
                cells.subList(labels.size(), cells.size()),
                levels.level1(),
                levels.level2(),
                levels.level1Code());
    }

    /** A goal or a project in front of the level labels of its first row. */
    private boolean isLeftOfLevels(List<Cell> cells) {
        return columns.isLeftOfNames(cells.get(0))
                && !LevelLabels.isLevel(cells.get(0).text())
                && cells.stream().skip(1).limit(2).anyMatch(cell -> LevelLabels.isLevel(cell.text()));
    }

    /** 绩效指标 or 四、年度绩效指标完成情况 down the left margin, and ordinal numbers. */
    private boolean isMargin(Cell cell) {
        boolean section = HeaderLabels.find(cell.text())
                .filter(label -> label.kind() == HeaderLabel.Kind.SECTION)
                .isPresent();
        boolean ordinal = columns.columns().stream()
                        .anyMatch(column -> column.role() == Role.ORDINAL && column.covers(cell.column()))
                && Shape.isFigure(cell.text());
        return (section && !LevelLabels.isLevel(cell.text())) || ordinal;
    }

    /** 目标1：全民参保 over the indicators of one of several goals. */
    static boolean isGoal(Cell cell) {
        return HeaderLabels.find(cell.text())
                .filter(label -> label.field().equals("objective"))
                .isPresent();
    }

    /** Where complete rows hold each role: a heading that lost its span points one column beside its values. */
    private Map<Role, Integer> habits(List<Draft> drafts) {
        Map<Role, Map<Integer, Integer>> seen = new EnumMap<>(Role.class);
        for (Draft draft : drafts) {
            RowAlignment alignment = RowAlignment.of(draft.rest(), belowLevels, Map.of());
            boolean complete = alignment.unread().isEmpty()
                    && alignment.placements().stream()
                                    .map(placement -> placement.column().role())
                                    .distinct()
                                    .count()
                            == belowLevels.size();
            if (complete) {
                alignment
                        .placements()
                        .forEach(placement -> seen.computeIfAbsent(
                                        placement.column().role(), role -> new HashMap<>())
                                .merge(placement.cell().column(), 1, Integer::sum));
            }
        }
        Map<Role, Integer> habits = new EnumMap<>(Role.class);
        seen.forEach((role, counts) -> habits.put(
                role,
                Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey()));
        return habits;
    }

    private void finish(Draft draft, Map<Role, Integer> habits) {
        if (draft.rest().isEmpty()) {
            labelsOnly(draft);
            return;
        }
        RowAlignment alignment = RowAlignment.of(draft.rest(), belowLevels, habits);
        if (draft.labels().isEmpty() && isSubtotal(alignment)) {
            draft.rest().forEach(ledger::finding);
            findings.add(Finding.of("total_row", draft.rest().get(0).address()));
            return;
        }
        if (isStray(draft, alignment)) {
            unread(draft.rest());
            return;
        }
        alignment.placements().forEach(placement -> ledger.fact(placement.cell()));
        for (Cell cell : alignment.cells(Role.MULTI_YEAR_TARGET)) {
            ledger.finding(cell);
        }
        unread(alignment.unread());
        IndicatorRow row = row(draft, alignment);
        rows.add(row);
        doubts(draft, alignment, habits, row);
    }

    private void unread(List<Cell> cells) {
        cells.forEach(cell -> findings.add(Finding.of("cell_unread", cell.address(), cell.text())));
    }

    /** A cell somewhere below the table that says of no indicator what it is worth. */
    private static boolean isStray(Draft draft, RowAlignment alignment) {
        return draft.labels().isEmpty()
                && draft.rest().size() == 1
                && alignment.cells(Role.INDICATOR).isEmpty();
    }

    /** Points that belong to no indicator. */
    private static boolean isSubtotal(RowAlignment alignment) {
        return alignment.unread().isEmpty()
                && alignment.placements().stream()
                        .map(placement -> placement.column().role())
                        .allMatch(role -> role == Role.WEIGHT || role == Role.SCORE);
    }

    /** Labels with nothing behind them: their indicator and value were lost. */
    private void labelsOnly(Draft draft) {
        if (!draft.labels().isEmpty()) {
            draft.labels().forEach(ledger::finding);
            Cell last = draft.labels().get(draft.labels().size() - 1);
            findings.add(Finding.of("value_missing", last.address(), last.text()));
        }
    }

    private IndicatorRow row(Draft draft, RowAlignment alignment) {
        Map<String, Cell> values = new LinkedHashMap<>();
        Map<String, String> units = new LinkedHashMap<>();
        for (Column column : belowLevels) {
            List<Cell> cells = values(alignment, column.role());
            if (column.role().isValue() && !(column.inferred() && cells.isEmpty())) {
                Role of = column.role() == Role.ADJUSTED_TARGET ? Role.TARGET : column.role();
                String role = of.name().toLowerCase(Locale.ROOT);
                units.putIfAbsent(role, column.unit());
                if (!cells.isEmpty()) {
                    values.putIfAbsent(role, cells.get(0));
                }
            }
        }
        repeated(alignment);
        Optional<Cell> named = indicator(alignment, values.values());
        return new IndicatorRow(
                rows.size() + 1,
                draft.level1() == null ? null : draft.level1().text(),
                draft.level2() == null ? null : draft.level2().text(),
                draft.level1Code(),
                draft.level2() == null ? null : draft.level2().code(),
                named.map(Cell::text).orElse(""),
                named.orElse(draft.rest().get(0)).address(),
                values,
                units,
                sign(alignment),
                first(alignment, Role.UNIT),
                first(alignment, Role.WEIGHT),
                first(alignment, Role.SCORE));
    }

    /** The cells that hold a role's value, the one to be loaded first: 调整后目标值 before 年初目标值, unless it is blank. */
    private static List<Cell> values(RowAlignment alignment, Role role) {
        if (role != Role.TARGET) {
            return role == Role.ADJUSTED_TARGET ? List.of() : alignment.cells(role);
        }
        Stream<Cell> adjusted = alignment.cells(Role.ADJUSTED_TARGET).stream()
                .filter(cell -> !Shape.isBlankMark(Wording.squeeze(cell.text())));
        return Stream.concat(adjusted, alignment.cells(role).stream()).toList();
    }

    /** 年初目标值 | 调整后目标值: one is loaded, the other named if it differs. */
    private void repeated(RowAlignment alignment) {
        Stream.of(Role.TARGET, Role.ACTUAL, Role.COMPLETION_RATE)
                .map(role -> values(alignment, role))
                .flatMap(cells -> cells.stream()
                        .skip(1)
                        .filter(cell -> !cell.text().equals(cells.get(0).text())))
                .forEach(cell -> {
                    ledger.finding(cell);
                    findings.add(Finding.of("value_repeated", cell.address(), cell.text()));
                });
    }

    /** Of two cells where the form has one column, the one beside the values, unless it repeats one of them. */
    private static Optional<Cell> indicator(RowAlignment alignment, Collection<Cell> values) {
        List<Cell> cells = alignment.cells(Role.INDICATOR);
        return cells.stream()
                .filter(cell -> values.stream().noneMatch(value -> value.text().equals(cell.text())))
                .reduce((earlier, later) -> later)
                .or(() -> cells.stream().findFirst());
    }

    /** Beside the column of signs there may be others that say 定性 or 正向. */
    private static Cell sign(RowAlignment alignment) {
        return alignment.cells(Role.TARGET_COMPARATOR).stream()
                .filter(cell -> CellFit.isSign(cell.text()))
                .findFirst()
                .orElse(null);
    }

    private static Cell first(RowAlignment alignment, Role role) {
        List<Cell> cells = alignment.cells(role);
        return cells.isEmpty() ? null : cells.get(0);
    }

    private void doubts(Draft draft, RowAlignment alignment, Map<Role, Integer> habits, IndicatorRow row) {
        int moved = draft.labels().stream()
                .mapToInt(this::moved)
                .filter(distance -> distance != 0)
                .findFirst()
                .orElse(0);
        for (Placement placement : alignment.placements()) {
            double away = CellFit.position(
                    placement.cell().column(),
                    0,
                    placement.column(),
                    habits.get(placement.column().role()));
            if (moved == 0 && away > 0 && !placement.column().inferred()) {
                moved = placement.cell().column() - placement.column().start();
            }
            if (placement.column().inferred()) {
                findings.add(Finding.of(
                        "column_inferred",
                        placement.cell().address(),
                        placement.cell().text(),
                        placement.column().role().name().toLowerCase(Locale.ROOT)));
            }
        }
        if (moved != 0 || alignment.cells(Role.INDICATOR).size() > indicatorColumns()) {
            findings.add(Finding.of("cells_shifted", row.address(), Integer.toString(moved), row.indicator()));
        }
        if (row.values().isEmpty()) {
            findings.add(Finding.of("value_missing", row.address(), row.indicator()));
        }
        if (draft.level1() == null && draft.level2() == null && hasLevels()) {
            findings.add(Finding.of("level_missing", row.address(), row.indicator(), "where the catalogue has it"));
        }
        draft.labels().stream()
                .flatMap(label -> LevelLabels.find(label.text(), 1).stream())
                .filter(label -> LevelLabels.find(label.text(), 2).isEmpty()
                        && !label.code().equals(draft.level1Code()))
                .forEach(label -> findings.add(Finding.of(
                        "level_conflict",
                        row.address(),
                        draft.level2() == null
                                ? row.indicator()
                                : draft.level2().text(),
                        label.text())));
        if (draft.level2() != null
                && draft.level2().parent() != null
                && draft.level1Code() != null
                && !draft.level2().parent().equals(draft.level1Code())) {
            findings.add(Finding.of(
                    "level_conflict",
                    row.address(),
                    draft.level2().text(),
                    // A level 1 that only its level 2 told has no wording.
                    Optional.ofNullable(draft.level1().text()).orElse(draft.level1Code())));
        }
    }

    /** More than one where 四级指标 stand beside 三级指标. */
    private long indicatorColumns() {
        return columns.columns().stream()
                .filter(column -> column.role() == Role.INDICATOR)
                .count();
    }

    private boolean hasLevels() {
        return columns.columns().stream().anyMatch(column -> column.role() == Role.LEVEL1);
    }

    /** How far a level label stands from the column that its rank has; 0 when it stands there. */
    private int moved(Cell label) {
        Role role = LevelLabels.find(label.text(), 1).isPresent() ? Role.LEVEL1 : Role.LEVEL2;
        boolean both = LevelLabels.find(label.text(), 2).isPresent() && role == Role.LEVEL1;
        return columns.columns().stream()
                .filter(column -> column.role() == role || (both && column.role() == Role.LEVEL2))
                .map(column -> column.covers(label.column()) ? 0 : label.column() - column.start())
                .min(Comparator.comparingInt(Math::abs))
                .orElse(0);
    }
}
