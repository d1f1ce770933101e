package org.fundperf.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundperf.document.Cell;
import org.fundperf.form.HeaderLabel.Kind;

/**
 * The money table of the national self-evaluation form: 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 * across, 年度资金总额 and its parts down.
 */
final class BudgetMatrix {

    private record Heading(String field, Kind kind, int column, int end, String unit) {}

    private BudgetMatrix() {}

    /** One past the last row of the matrix that begins at {@code start}; {@code start} itself when none does. */
    static int end(List<Line> lines, int start) {
        if (headings(lines.get(start), null).size() < 2) {
            return start;
        }
        int end = start + 1;
        while (end < lines.size() && rowLabel(lines.get(end)).isPresent()) {
            end++;
        }
        return end > start + 1 ? end : start;
    }

    static void read(List<Line> lines, String sectionUnit, CellLedger ledger, List<HeaderField> fields) {
        List<Heading> headings = headings(lines.get(0), sectionUnit);
        lines.get(0).cells().forEach(ledger::label);
        for (Line line : lines.subList(1, lines.size())) {
            Cell labelCell = rowLabel(line).orElseThrow();
            HeaderLabel label = HeaderLabels.find(labelCell.text()).orElseThrow();
            List<Cell> figures = new ArrayList<>();
            for (Cell cell : line.cells()) {
                if (cell.column() > labelCell.column()) {
                    figures.add(cell);
                } else {
                    ledger.label(cell);
                }
            }
            for (int i = 0; i < figures.size(); i++) {
                add(figures.get(i), heading(figures, i, headings), label, labelCell, ledger, fields);
            }
        }
    }

    private static void add(
            Cell cell,
            Optional<Heading> heading,
            HeaderLabel row,
            Cell rowCell,
            CellLedger ledger,
            List<HeaderField> fields) {
        if (!Shape.isFigure(cell.text())) {
            // The reason for a change, behind the figures.
            ledger.fact(cell);
            return;
        }
        if (heading.isEmpty()) {
            return;
        }
        ledger.fact(cell);
        Heading column = heading.get();
        String field = row.kind() == Kind.PART ? column.field() + "_" + row.field() : column.field();
        if (Shape.isBlankMark(Wording.squeeze(cell.text()))) {
            return;
        }
        HeaderField.Kind kind = column.kind() == Kind.AMOUNT
                ? HeaderField.Kind.AMOUNT
                : column.kind() == Kind.RATE ? HeaderField.Kind.RATE : HeaderField.Kind.NUMBER;
        HeaderField.Evidence evidence = HeaderField.Evidence.of(rowCell, HeaderField.Place.CROSSING);
        fields.add(new HeaderField(field, cell.text(), cell.exact(), column.unit(), kind, cell.address(), evidence));
    }

    private static Optional<Heading> heading(List<Cell> figures, int i, List<Heading> headings) {
        int column = figures.get(i).column();
        Optional<Heading> above = headings.stream()
                .filter(heading -> column >= heading.column() && column < heading.end())
                .findFirst();
        // A row whose cells have moved still fits when it is complete.
        return above.isEmpty() && figures.size() == headings.size() ? Optional.of(headings.get(i)) : above;
    }

    /** Headings of figures that have no figure beside them. */
    private static List<Heading> headings(Line line, String sectionUnit) {
        List<Heading> headings = new ArrayList<>();
        List<Cell> cells = line.cells();
        String rowUnit = sectionUnit != null ? sectionUnit : unitOfAll(cells);
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            Optional<HeaderLabel> label = HeaderLabels.find(cell.text());
            if (label.isPresent()
                    && label.get().kind().isFigure()
                    && label.get().kind() != Kind.PART) {
                boolean figureBeside =
                        i + 1 < cells.size() && Shape.isFigure(cells.get(i + 1).text());
                if (figureBeside || !label.get().value().isEmpty()) {
                    return List.of();
                }
                int next = i + 1 < cells.size() ? cells.get(i + 1).column() : cell.column() + cell.columnSpan();
                String unit = label.get().unit() != null ? label.get().unit() : rowUnit;
                headings.add(new Heading(
                        label.get().field().equals("total")
                                ? "budget"
                                : label.get().field(),
                        label.get().kind(),
                        cell.column(),
                        Math.max(next, cell.column() + cell.columnSpan()),
                        unit));
            }
        }
        return headings;
    }

    /** 年度预算数（万元） at the head of the headings gives the unit of them all; null when they name none, or several. */
    private static String unitOfAll(List<Cell> cells) {
        List<String> units = cells.stream()
                .flatMap(cell -> HeaderLabels.bracketedUnit(cell.text()).stream())
                .distinct()
                .toList();
        return units.size() == 1 ? units.get(0) : null;
    }

    /** The label of a total or a part at the head of a row of figures, behind which a reason may stand. */
    private static Optional<Cell> rowLabel(Line line) {
        return line.cells().stream()
                .limit(2)
                .filter(cell -> HeaderLabels.find(cell.text())
                        .filter(label -> label.value().isEmpty())
                        .filter(label ->
                                label.kind() == Kind.PART || label.field().equals("total"))
                        .isPresent())
                .findFirst()
                .filter(label -> {
                    List<Cell> behind = line.cells().stream()
                            .filter(cell -> cell.column() > label.column())
                            .toList();
                    boolean reason = behind.size() > 2
                            && !Shape.isFigure(behind.get(behind.size() - 1).text());
                    return behind.subList(0, behind.size() - (reason ? 1 : 0)).stream()
                            .allMatch(cell -> Shape.isFigure(cell.text()));
                });
    }
}
