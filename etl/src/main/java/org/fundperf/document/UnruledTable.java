package org.fundperf.document;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Finds tables without rules: lines that follow each other and whose parts stand below one another. */
final class UnruledTable {

    /** Fewer lines in columns can be chance. */
    private static final int FEWEST_ROWS = 3;
    /** Text in columns fills most of its places. */
    private static final double LEAST_FILLED = 0.4;
    /** Lines with one text only that a cell takes between two rows. */
    private static final int LONGEST_CELL = 6;
    /** Rows do not stand further apart, in sizes of the font. */
    private static final double FARTHEST = 4;
    /** Lines of one cell do not stand further apart. */
    private static final double LINE_DISTANCE = 1.9;

    private UnruledTable() {}

    /** Takes the lines of tables out of the list. */
    static List<PdfTable> takeFrom(List<PdfLine> lines) {
        List<PdfTable> tables = new ArrayList<>();
        List<PdfBand> bands = PdfBand.of(lines);
        int first = 0;
        while (first < bands.size()) {
            List<PdfBand> run = run(bands, first);
            PdfColumns columns =
                    PdfColumns.of(run.stream().filter(PdfBand::isDivided).toList());
            run = withCellsAround(run, bands, first, columns);
            if (isConvincing(run, columns)) {
                tables.add(table(run, columns));
                run.forEach(band -> lines.removeAll(band.lines()));
            }
            first = Math.max(first + 1, bands.indexOf(run.isEmpty() ? bands.get(first) : run.get(run.size() - 1)) + 1);
        }
        return tables;
    }

    /** Bands with texts side by side, and those between them that one cell may fill alone. */
    private static List<PdfBand> run(List<PdfBand> bands, int first) {
        int end = first;
        for (int next = first; next < bands.size() && next - end <= LONGEST_CELL; next++) {
            PdfBand band = bands.get(next);
            if (next > first && band.distanceBelow(bands.get(next - 1)) > FARTHEST * band.size()) {
                break;
            }
            if (band.isDivided()) {
                end = next + 1;
            } else if (next == first) {
                break;
            }
        }
        List<PdfBand> run = bands.subList(first, end);
        return cutAtProse(
                run, PdfColumns.of(run.stream().filter(PdfBand::isDivided).toList()));
    }

    /** What begins in the first column and runs on into others is no cell. */
    private static List<PdfBand> cutAtProse(List<PdfBand> run, PdfColumns columns) {
        for (int i = 0; i < run.size(); i++) {
            PdfBand band = run.get(i);
            if (!band.isDivided() && isAcross(band, columns)) {
                return run.subList(0, i);
            }
        }
        return run;
    }

    private static boolean isAcross(PdfBand band, PdfColumns columns) {
        return columns.texts(band).entrySet().stream()
                .anyMatch(at -> at.getKey() == 0 && at.getValue().stream().anyMatch(text -> columns.last(text) > 0));
    }

    /** Takes in lines above and below that are parts of cells at the edge. */
    private static List<PdfBand> withCellsAround(
            List<PdfBand> run, List<PdfBand> bands, int first, PdfColumns columns) {
        if (run.isEmpty() || columns.count() < 2) {
            return run;
        }
        int from = first;
        int end = first + run.size();
        while (from > 0 && goesOn(bands, from - 1, columns)) {
            from--;
        }
        while (end < bands.size() && goesOn(bands, end - 1, columns)) {
            end++;
        }
        return bands.subList(from, end);
    }

    private static boolean isConvincing(List<PdfBand> run, PdfColumns columns) {
        long divided = run.stream().filter(PdfBand::isDivided).count();
        long filled = run.stream()
                .filter(PdfBand::isDivided)
                .mapToLong(band -> columns.texts(band).size())
                .sum();
        return columns.count() > 1 && divided >= FEWEST_ROWS && filled >= LEAST_FILLED * columns.count() * divided;
    }

    /** True when a band and the next are one row: what the lower one holds had no room in the upper one. */
    private static boolean goesOn(List<PdfBand> bands, int upper, PdfColumns columns) {
        if (upper < 0 || upper + 1 >= bands.size()) {
            return false;
        }
        NavigableMap<Integer, PdfText> above = cells(bands.get(upper), columns);
        NavigableMap<Integer, PdfText> below = cells(bands.get(upper + 1), columns);
        boolean rest = above.size() > below.size() && above.keySet().containsAll(below.keySet());
        return isNear(bands.get(upper), bands.get(upper + 1), columns)
                && (rest || isBegun(bands, upper, columns))
                && below.entrySet().stream()
                        .filter(at -> above.containsKey(at.getKey()))
                        .allMatch(at -> above.get(at.getKey()).goesOnWith(at.getValue()));
    }

    /** Beside three lines of one cell the texts of the others are centred, so the first stands alone. */
    private static boolean isBegun(List<PdfBand> bands, int upper, PdfColumns columns) {
        NavigableMap<Integer, PdfText> above = cells(bands.get(upper), columns);
        return above.size() == 1
                && cells(bands.get(upper + 1), columns).containsKey(above.firstKey())
                && upper + 2 < bands.size()
                && isNear(bands.get(upper + 1), bands.get(upper + 2), columns)
                && cells(bands.get(upper + 2), columns).keySet().equals(above.keySet());
    }

    private static boolean isNear(PdfBand upper, PdfBand lower, PdfColumns columns) {
        return lower.distanceBelow(upper) <= LINE_DISTANCE * lower.size()
                && Math.abs(lower.size() - upper.size()) < 0.1 * lower.size()
                && !isAcross(upper, columns)
                && !isAcross(lower, columns);
    }

    private static NavigableMap<Integer, PdfText> cells(PdfBand band, PdfColumns columns) {
        NavigableMap<Integer, PdfText> cells = new TreeMap<>();
        columns.texts(band).forEach((column, texts) -> cells.put(column, text(column, texts, columns)));
        return cells;
    }

    private static PdfText text(int column, List<PdfLine> texts, PdfColumns columns) {
        int last = texts.stream().mapToInt(columns::last).max().orElse(column);
        double width =
                columns.spans().get(last).right() - columns.spans().get(column).left();
        return PdfText.ofLines(texts, width);
    }

    private static PdfTable table(List<PdfBand> run, PdfColumns columns) {
        List<PdfBand> rows = new ArrayList<>();
        for (int i = 0; i < run.size(); i++) {
            if (goesOn(run, i - 1, columns)) {
                rows.add(rows.remove(rows.size() - 1).with(run.get(i).lines()));
            } else {
                rows.add(run.get(i));
            }
        }
        List<PdfTable.PdfCell> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            int index = row;
            columns.texts(rows.get(row)).forEach((column, texts) -> {
                int last = texts.stream().mapToInt(columns::last).max().orElse(column);
                cells.add(new PdfTable.PdfCell(index, column, 1, last - column + 1, text(column, texts, columns)));
            });
        }
        return new PdfTable(run.get(0).top(), columns.edges(), rows.size(), PdfTable.sorted(cells), false);
    }
}
