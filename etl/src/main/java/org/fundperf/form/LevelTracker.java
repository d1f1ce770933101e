package org.fundperf.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundperf.document.Cell;
import org.fundperf.value.ValueReader;

/**
 * Which levels a row stands under. A label that stands once holds until the next one of its level; a label printed in
 * the wrong column counts by what it says.
 */
final class LevelTracker {

    private final IndicatorColumns columns;
    private Level level1;
    /** The level-1 label that held before {@link #level1}. */
    private Level before1;
    /** A level-1 label printed above the rows it is for. */
    private Level moved1;

    private Level level2;
    /** A level-2 label that stood left of another one: it holds for the rows that follow. */
    private Level next2;

    LevelTracker(IndicatorColumns columns) {
        this.columns = columns;
    }

    /** Takes the level labels off the front of a row and returns them; the rest is indicator and values. */
    List<Cell> take(List<Cell> row) {
        List<Cell> labels = new ArrayList<>();
        if (next2 != null) {
            level2 = next2;
            next2 = null;
        }
        int lastRank = 0;
        for (Cell cell : row) {
            Optional<Level> level = labels.size() < 3 ? rank(cell, row, lastRank) : Optional.empty();
            if (level.isEmpty() || isIndicator(cell, row)) {
                break;
            }
            hold(level.get(), lastRank);
            lastRank = level.get().rank();
            labels.add(cell);
        }
        return labels;
    }

    private void hold(Level level, int lastRank) {
        if (level.rank() == 1) {
            before1 = level1;
            level1 = level;
            level2 = null;
            moved1 = null;
            return;
        }
        if (lastRank == 2) {
            next2 = level2;
        }
        level2 = level;
        if (level.parent() == null || level1 == null || level.parent().equals(level1.code())) {
            return;
        }
        if (moved1 != null && level.parent().equals(moved1.code())) {
            level1 = moved1;
            moved1 = null;
        } else if (lastRank == 1 && before1 != null && level.parent().equals(before1.code())) {
            // 效益 | 时效 while 产出 held: the first label has slipped upwards and holds from its own rows on.
            moved1 = level1;
            level1 = before1;
        } else if (lastRank == 0 && level1.code() != null) {
            // 经济效益 while 产出 still holds: the label of the first level was lost.
            level1 = new Level(null, 1, level.parent(), null);
        }
    }

    private Optional<Level> rank(Cell cell, List<Cell> row, int lastRank) {
        Optional<Level> first = LevelLabels.find(cell.text(), 1);
        Optional<Level> second = LevelLabels.find(cell.text(), 2);
        int index = row.indexOf(cell);
        boolean columnOfLevel1 = columns.isUnder(Role.LEVEL1, cell);
        boolean columnOfLevel2 = columns.isUnder(Role.LEVEL2, cell);
        if (first.isPresent() && lastRank == 0 && (second.isEmpty() || prefersFirst(cell, row, index))) {
            return first;
        }
        if (second.isPresent() && (lastRank < 2 || row.size() - index > 2)) {
            return lastRank == 2 && !endsLikeLabel(cell) ? Optional.empty() : second;
        }
        boolean enoughBehind = row.size() - index > 2;
        if (lastRank == 0 && columnOfLevel1 && enoughBehind && endsLikeLabel(cell)) {
            return Optional.of(new Level(cell.text(), 1, null, null));
        }
        if (lastRank <= 1 && columnOfLevel2 && enoughBehind && endsLikeLabel(cell)) {
            return Optional.of(new Level(cell.text(), 2, null, null));
        }
        return Optional.empty();
    }

    /** 满意度 and 成本 name both levels: the first when another label follows, or by the column they stand in. */
    private boolean prefersFirst(Cell cell, List<Cell> row, int index) {
        boolean labelFollows = index + 1 < row.size()
                && LevelLabels.find(row.get(index + 1).text(), 2)
                        .filter(next -> next.parent() == null
                                || next.parent()
                                        .equals(LevelLabels.find(cell.text(), 1)
                                                .orElseThrow()
                                                .code()))
                        .isPresent();
        boolean moved = level1 != null
                && LevelLabels.find(cell.text(), 2)
                        .filter(second -> second.parent().equals(level1.code()))
                        .isPresent();
        return labelFollows || (columns.isUnder(Role.LEVEL1, cell) && !moved);
    }

    /** 满意度指标 | 服务对象满意度 | ≥90%: where the second level is left out, an indicator may be worded like its label. */
    private boolean isIndicator(Cell cell, List<Cell> row) {
        if (!columns.isUnder(Role.INDICATOR, cell) || endsLikeLabel(cell)) {
            return false;
        }
        return !columns.has(Role.LEVEL2)
                || row.stream()
                        .filter(behind -> behind.column() > cell.column())
                        .noneMatch(behind -> mayNameIndicator(behind));
    }

    private boolean mayNameIndicator(Cell cell) {
        boolean value = Shape.isValue(cell.text()) || CellFit.isSign(cell.text()) || ValueReader.isUnit(cell.text());
        return !value && (columns.isUnder(Role.INDICATOR, cell) || LevelLabels.isLevel(cell.text()));
    }

    private static boolean endsLikeLabel(Cell cell) {
        return Wording.withoutRemarks(Wording.squeeze(cell.text())).endsWith("指标");
    }

    Level level1() {
        return level1;
    }

    Level level2() {
        return level2;
    }

    /** The level-1 code a row stands under: what is printed, or else what its level 2 belongs to; null when unknown. */
    String level1Code() {
        if (level1 != null && level1.code() != null) {
            return level1.code();
        }
        return level2 == null ? null : level2.parent();
    }
}
