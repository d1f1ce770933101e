package org.fundperf.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What stands on a page.
 *
 * @param number counted from 1
 * @param width in points
 * @param tables from the top down
 * @param lines outside of tables, from the top down, without page numbers
 */
record PdfPage(int number, double width, List<PdfTable> tables, List<PdfLine> lines) {

    static PdfPage of(PdfSheet sheet) {
        List<PdfLine> lines = new ArrayList<>(sheet.lines());
        List<PdfTable> tables = new ArrayList<>();
        sheet.boxed().forEach(boxes -> tables.add(PdfTable.of(boxes)));
        tables.addAll(UnruledTable.takeFrom(lines));
        tables.sort(Comparator.comparingDouble(PdfTable::top));
        return new PdfPage(sheet.number(), sheet.width(), List.copyOf(tables), List.copyOf(lines));
    }

    boolean beginsWithTable() {
        return !tables.isEmpty()
                && (lines.isEmpty() || lines.get(0).top() > tables.get(0).top());
    }

    boolean endsWithTable() {
        return !tables.isEmpty()
                && (lines.isEmpty()
                        || lines.get(lines.size() - 1).top()
                                < tables.get(tables.size() - 1).top());
    }

    /** Where text and tables end on the right, at most. */
    double right() {
        double ofLines = lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
        return tables.stream()
                .mapToDouble(
                        table -> table.columnEdges().get(table.columnEdges().size() - 1))
                .reduce(ofLines, Math::max);
    }

    /** Where text begins on the left, at least. */
    double left() {
        return lines.stream().mapToDouble(PdfLine::left).min().orElse(width);
    }
}
