package org.fundperf.document;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/**
 * The columns of a Word table, told by where the cells of all rows begin: Word keeps no column numbers.
 *
 * @param edges left edges in ascending order, in twips (1/1440 inch)
 */
record DocColumns(List<Integer> edges) {

    /** Edges drawn by hand differ by a hair. */
    private static final int TOLERANCE_TWIPS = 60;

    static DocColumns of(Table table) {
        TreeSet<Integer> written = new TreeSet<>();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                written.add(cell.getLeftEdge());
                written.add(cell.getLeftEdge() + cell.getWidth());
            }
        }
        List<Integer> edges = new ArrayList<>();
        for (int edge : written) {
            if (edges.isEmpty() || edge - edges.get(edges.size() - 1) > TOLERANCE_TWIPS) {
                edges.add(edge);
            }
        }
        return new DocColumns(List.copyOf(edges));
    }

    /** Index of the column that begins at this edge. */
    int indexOf(int edge) {
        int index = 0;
        while (index + 1 < edges.size() && edges.get(index + 1) <= edge) {
            index++;
        }
        return index;
    }
}
