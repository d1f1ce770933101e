package org.fundperf.document;

import java.util.List;

/**
 * A table, or a whole sheet: the cells that hold something, row by row.
 *
 * @param name the sheet's name; empty where tables have no name
 * @param cells non-empty cells ordered by row, then column; the covered part of a merged area has no cell
 */
public record Grid(String name, List<Cell> cells) implements Block {

    public Grid {
        cells = List.copyOf(cells);
    }
}
