package org.fundperf.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands on a page.
 *
 * @param number counted from 1
 * @param width in points
 * @param tables from the top down
 * @param lines outside of tables, from the top down, without page numbers
 */
record PdfPage(int number, double width, List<PdfTable> tables, List<PdfLine> lines) {

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-—–―·\\s]*(?:第\\s*)?\\d{1,4}(?:\\s*页)?(?:\\s*[/，,共]+\\s*共?\\s*\\d{1,4}\\s*页?)?[-—–―·\\s]*");

    /** @param boxed tables that rules draw, each a list of boxes */
    static PdfPage of(int number, double width, List<List<PdfTable.Box>> boxed, List<PdfGlyph> outside) {
        List<PdfLine> lines = new ArrayList<>(PdfLine.of(outside));
        lines.removeIf(line -> line.text().isEmpty());
        dropPageNumber(lines, lines.size() - 1);
        dropPageNumber(lines, 0);
        List<PdfTable> tables = new ArrayList<>();
        boxed.forEach(boxes -> tables.add(PdfTable.of(boxes)));
        tables.addAll(UnruledTable.takeFrom(lines));
        tables.sort(Comparator.comparingDouble(PdfTable::top));
        return new PdfPage(number, width, List.copyOf(tables), List.copyOf(lines));
    }

    private static void dropPageNumber(List<PdfLine> lines, int index) {
        if (index >= 0
                && index < lines.size()
                && PAGE_NUMBER.matcher(lines.get(index).text()).matches()) {
            lines.remove(index);
        }
    }

    boolean isBlank() {
        return tables.isEmpty() && lines.isEmpty();
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
