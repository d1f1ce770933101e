package org.fundperf.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds tables without rules: lines that follow each other and whose parts stand below one another. */
final class UnruledTable {

    /** Fewer lines in columns can be chance. */
    private static final int FEWEST_ROWS = 3;
    /** Text in columns fills most of its places. */
    private static final double LEAST_FILLED = 0.5;

    private UnruledTable() {}

    /** Takes the lines of tables out of the list. */
    static List<PdfTable> takeFrom(List<PdfLine> lines) {
        List<PdfTable> tables = new ArrayList<>();
        int first = 0;
        while (first < lines.size()) {
            int end = first;
            while (end < lines.size() && lines.get(end).segments().size() > 1) {
                end++;
            }
            List<PdfLine> run = lines.subList(first, end);
            List<double[]> columns = columns(run);
            if (run.size() >= FEWEST_ROWS && isConvincing(run, columns)) {
                tables.add(table(run, columns));
                run.clear();
            } else {
                first = end + 1;
            }
        }
        return tables;
    }

    /** Intervals that parts of the lines cover, from left to right. */
    private static List<double[]> columns(List<PdfLine> run) {
        List<double[]> columns = new ArrayList<>();
        run.stream()
                .flatMap(line -> line.segments().stream())
                .sorted(Comparator.comparingDouble(PdfLine::left))
                .forEach(segment -> {
                    double[] last = columns.isEmpty() ? new double[] {0, -1} : columns.get(columns.size() - 1);
                    if (segment.left() <= last[1]) {
                        last[1] = Math.max(last[1], segment.right());
                    } else {
                        columns.add(new double[] {segment.left(), segment.right()});
                    }
                });
        return columns;
    }

    private static boolean isConvincing(List<PdfLine> run, List<double[]> columns) {
        long parts = run.stream().mapToLong(line -> line.segments().size()).sum();
        return columns.size() > 1 && parts >= LEAST_FILLED * columns.size() * run.size();
    }

    private static PdfTable table(List<PdfLine> run, List<double[]> columns) {
        List<PdfTable.PdfCell> cells = new ArrayList<>();
        for (int row = 0; row < run.size(); row++) {
            for (PdfLine segment : run.get(row).segments()) {
                int column = 0;
                while (column + 1 < columns.size() && columns.get(column + 1)[0] <= segment.left()) {
                    column++;
                }
                cells.add(new PdfTable.PdfCell(row, column, 1, 1, PdfText.ofLine(segment)));
            }
        }
        List<Double> edges = new ArrayList<>();
        columns.forEach(column -> edges.add(column[0]));
        edges.add(columns.get(columns.size() - 1)[1]);
        return new PdfTable(run.get(0).top(), edges, run.size(), PdfTable.sorted(cells));
    }
}
