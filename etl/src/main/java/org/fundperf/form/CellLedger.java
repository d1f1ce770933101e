package org.fundperf.form;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import org.fundperf.document.Cell;

/** Conservation of cells: what became of each non-empty cell of a form. */
final class CellLedger {

    /** What a cell was used as. */
    enum Use {
        LABEL,
        FACT,
        FINDING
    }

    private final IdentityHashMap<Cell, Use> uses = new IdentityHashMap<>();

    void label(Cell cell) {
        uses.putIfAbsent(cell, Use.LABEL);
    }

    void fact(Cell cell) {
        uses.put(cell, Use.FACT);
    }

    void finding(Cell cell) {
        uses.put(cell, Use.FINDING);
    }

    boolean isUsed(Cell cell) {
        return uses.containsKey(cell);
    }

    int count(Collection<Cell> cells, Use use) {
        return (int) cells.stream().filter(cell -> uses.get(cell) == use).count();
    }

    List<Cell> unread(Collection<Cell> cells) {
        return cells.stream().filter(cell -> !uses.containsKey(cell)).toList();
    }
}
