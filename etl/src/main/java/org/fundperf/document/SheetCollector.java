package org.fundperf.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.fundperf.finding.Finding;

/** Puts one sheet together: hidden parts are left out with a finding, merged areas become spans. */
final class SheetCollector {

    private final String name;
    private final SheetAddress address;
    private final BlockCollector into;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<MergedArea> areas = new ArrayList<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private int rows;
    private int columns;

    /** @param findingCode what is to be said about the cell if it is visible; empty for nothing */
    private record Draft(int row, int column, String text, String exact, String findingCode) {}

    SheetCollector(String name, BlockCollector into) {
        this.name = name;
        this.address = SheetAddress.of(name);
        this.into = into;
    }

    static void hiddenSheet(String name, BlockCollector into) {
        String prefix = SheetAddress.of(name).prefix();
        into.finding(Finding.of("hidden_content", prefix, prefix));
    }

    /** A cell that is there, filled or not; merged areas reach no further than these do. */
    void extent(int row, int column) {
        rows = Math.max(rows, row + 1);
        columns = Math.max(columns, column + 1);
    }

    void cell(int row, int column, String text, String exact) throws UnreadableDocumentException {
        add(row, column, text, exact, "");
    }

    /** A cell that shows {@code #REF!} or the like. */
    void error(int row, int column, String text) throws UnreadableDocumentException {
        add(row, column, text, text, "cell_error");
    }

    /** A formula without a result; its text would look like a value to the right of an equals sign. */
    void notCalculated(int row, int column, String formula) {
        into.finding(Finding.of("formula_not_calculated", address.cell(row, column), "=" + formula));
    }

    private void add(int row, int column, String text, String exact, String findingCode)
            throws UnreadableDocumentException {
        String stripped = Blank.trim(text);
        if (!stripped.isEmpty()) {
            into.countCell(stripped);
            extent(row, column);
            drafts.add(new Draft(row, column, stripped, Blank.trim(exact), findingCode));
        }
    }

    /** A number; one that its format shows as nothing is reported unless it is zero. */
    void number(int row, int column, NumberText.Shown shown) throws UnreadableDocumentException {
        if (shown.text().isEmpty() && !shown.exact().equals("0")) {
            into.finding(Finding.of("hidden_content", address.cell(row, column), address.cell(row, column)));
        }
        add(row, column, shown.text(), shown.exact(), "");
    }

    void hideRow(int row) {
        hiddenRows.set(row);
    }

    void hideColumns(int first, int last) {
        hiddenColumns.set(Math.max(0, first), Math.min(last, MergedArea.COLUMNS - 1) + 1);
    }

    void merge(MergedArea area) throws UnreadableDocumentException {
        into.checkTime();
        if (areas.size() == into.limits().cells()) {
            throw Limit.CELLS.passed(
                    into.limits(),
                    "Sheet %s has %,d merged areas or more".formatted(name, areas.size() + 1),
                    areas.size() + 1L,
                    "copy its contents into a new sheet");
        }
        areas.add(area);
    }

    /** Hands the sheet over; cells may have come in any order. */
    void finish() throws UnreadableDocumentException {
        drafts.sort(Comparator.comparingInt(Draft::row).thenComparingInt(Draft::column));
        areas.sort(Comparator.comparingInt(MergedArea::firstRow));
        NavigableMap<Integer, MergedArea> open = new TreeMap<>();
        BitSet skippedRows = new BitSet();
        BitSet skippedColumns = new BitSet();
        List<Cell> cells = new ArrayList<>();
        int nextArea = 0;
        for (Draft draft : drafts) {
            into.checkTime();
            while (nextArea < areas.size() && areas.get(nextArea).firstRow() <= draft.row()) {
                open.put(areas.get(nextArea).firstColumn(), areas.get(nextArea));
                nextArea++;
            }
            MergedArea area = areaOf(draft, open);
            boolean covered = area.firstRow() != draft.row() || area.firstColumn() != draft.column();
            if (covered) {
                finding("hidden_content", draft, address.cell(draft.row(), draft.column()));
            } else if (isHidden(hiddenRows, area.firstRow(), area.lastRow())) {
                skippedRows.set(draft.row());
            } else if (isHidden(hiddenColumns, area.firstColumn(), area.lastColumn())) {
                skippedColumns.set(draft.column());
            } else {
                cells.add(cell(draft, area));
            }
        }
        into.grid(new Grid(name, cells));
        reportRuns(skippedRows, address::rows);
        reportRuns(skippedColumns, address::columns);
    }

    private static MergedArea areaOf(Draft draft, NavigableMap<Integer, MergedArea> open) {
        Map.Entry<Integer, MergedArea> candidate = open.floorEntry(draft.column());
        boolean inside = candidate != null
                && candidate.getValue().lastColumn() >= draft.column()
                && candidate.getValue().lastRow() >= draft.row();
        return inside ? candidate.getValue() : new MergedArea(draft.row(), draft.column(), draft.row(), draft.column());
    }

    /** An area that is hidden in part is still seen. */
    private static boolean isHidden(BitSet hidden, int first, int last) {
        return hidden.nextClearBit(first) > last;
    }

    private Cell cell(Draft draft, MergedArea area) {
        String place = address.cell(draft.row(), draft.column());
        if (!draft.findingCode().isEmpty()) {
            finding(draft.findingCode(), draft, draft.text());
        }
        int rowSpan = Math.max(1, Math.min(area.lastRow() + 1, rows) - area.firstRow());
        int columnSpan = Math.max(1, Math.min(area.lastColumn() + 1, columns) - area.firstColumn());
        return new Cell(draft.row(), draft.column(), rowSpan, columnSpan, draft.text(), draft.exact(), place);
    }

    private void finding(String code, Draft draft, String argument) {
        into.finding(Finding.of(code, address.cell(draft.row(), draft.column()), argument));
    }

    private void reportRuns(BitSet indices, AddressOfRun addressOf) {
        for (int first = indices.nextSetBit(0); first >= 0; ) {
            int end = indices.nextClearBit(first);
            String place = addressOf.of(first, end - 1);
            into.finding(Finding.of("hidden_content", place, place));
            first = indices.nextSetBit(end);
        }
    }

    @FunctionalInterface
    private interface AddressOfRun {
        String of(int first, int last);
    }
}
