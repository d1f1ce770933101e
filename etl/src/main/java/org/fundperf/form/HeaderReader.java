package org.fundperf.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fundperf.document.Cell;
import org.fundperf.finding.Finding;
import org.fundperf.form.HeaderField.Evidence;
import org.fundperf.form.HeaderField.Place;
import org.fundperf.form.HeaderLabel.Kind;

/**
 * Pairs the labels of a form's header with their values: behind the colon, to the right, or below, in this order. A
 * figure's label takes figures only, so a value lost from its place is not replaced by a neighbour's.
 */
final class HeaderReader {

    private static final int DEEPEST = 3;
    private static final Set<String> DESCRIPTIVE = Set.of("remark", "objective", "other_text");

    /** A label that waits for a value below it. */
    private record Waiting(HeaderLabel label, Cell cell, int line, int end, String unit) {}

    private final Template template;
    private final CellLedger ledger;
    private final List<Finding> findings;
    private final List<HeaderField> fields = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final Totals totals = new Totals();
    private String sectionUnit;
    /** The columns of the indicator table above the rows to be read; null while the header is read. */
    private IndicatorColumns above;

    HeaderReader(Template template, CellLedger ledger, List<Finding> findings) {
        this.template = template;
        this.ledger = ledger;
        this.findings = findings;
    }

    /** Reads one stretch of header rows; may be called again for rows further down. */
    List<HeaderField> read(List<Line> lines) {
        fields.clear();
        waiting.clear();
        for (int i = 0; i < lines.size(); ) {
            int matrixEnd = BudgetMatrix.end(lines, i);
            if (matrixEnd > i) {
                matrix(lines.subList(i, matrixEnd));
                i = matrixEnd;
            } else {
                row(lines.get(i), i);
                i++;
            }
        }
        waiting.forEach(label -> lookBelow(label, lines));
        leftovers(lines);
        return List.copyOf(fields);
    }

    /** Reads the rows below the indicators, where totals are points and stand under the columns of points. */
    List<HeaderField> readFoot(List<Line> lines, IndicatorColumns columns) {
        above = columns;
        return read(lines);
    }

    private void matrix(List<Line> lines) {
        lines.get(0).cells().forEach(this::noteSection);
        BudgetMatrix.read(lines, sectionUnit, ledger, fields);
    }

    private void noteSection(Cell cell) {
        HeaderLabels.find(cell.text())
                .filter(label -> label.kind() == Kind.SECTION)
                .ifPresent(label -> sectionUnit = label.unit());
    }

    private void row(Line line, int index) {
        List<Cell> cells = line.cells();
        totals.startRow();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            Optional<HeaderLabel> found = ledger.isUsed(cell) ? Optional.empty() : HeaderLabels.find(cell.text());
            if (found.isEmpty()) {
                continue;
            }
            HeaderLabel label = found.get();
            ledger.label(cell);
            noteSection(cell);
            String unit = label.unit() != null ? label.unit() : sectionUnit;
            HeaderLabel named = totals.name(label, cell, cells);
            Cell right = i + 1 < cells.size() ? cells.get(i + 1) : null;
            if (isScoreTotal(label)) {
                scores(cell, cells.subList(i + 1, cells.size()));
            } else if (!label.value().isEmpty()) {
                add(named, unit, cell, Evidence.of(cell, Place.BEHIND_COLON));
            } else if (right != null && accepts(label.kind(), right)) {
                add(named, unitBehind(cells, i + 1).orElse(unit), right, Evidence.of(cell, Place.RIGHT));
            } else if (label.kind() != Kind.SECTION) {
                waiting.add(new Waiting(named, cell, index, end(cells, i), unit));
            }
        }
        totals.endRow();
    }

    /** 98000 | 万元: the unit in a cell of its own behind the figure. */
    private Optional<String> unitBehind(List<Cell> cells, int figure) {
        if (figure + 1 >= cells.size() || !Shape.isFigure(cells.get(figure).text())) {
            return Optional.empty();
        }
        Cell behind = cells.get(figure + 1);
        Optional<String> unit = HeaderLabels.moneyUnit(behind.text())
                .or(() -> HeaderLabels.bracketedUnit("(" + behind.text().strip() + ")")
                        .filter(found -> found.equals(behind.text().strip())));
        unit.ifPresent(found -> ledger.label(behind));
        return unit;
    }

    private boolean isScoreTotal(HeaderLabel label) {
        boolean total = label.field().equals("score_total")
                || (above != null && label.field().equals("total"));
        return total && label.value().isEmpty();
    }

    /** 总分 | 100 | 97.5: the points to be had, when they are printed, and the points given. */
    private void scores(Cell label, List<Cell> cells) {
        List<Cell> figures =
                cells.stream().filter(cell -> accepts(Kind.NUMBER, cell)).toList();
        for (int i = 0; i < figures.size(); i++) {
            Cell cell = figures.get(i);
            boolean last = i == figures.size() - 1;
            boolean weight = above != null
                    && above.role(cell).filter(Role.WEIGHT::equals).isPresent();
            String field = last && !weight ? "score_total" : "weight_total";
            add(new HeaderLabel(field, Kind.NUMBER, "", null), null, cell, Evidence.of(label, Place.RIGHT));
        }
    }

    /** Where a heading's column ends: at the next cell of its row, for tables that lost their spans. */
    private static int end(List<Cell> cells, int i) {
        int next = i + 1 < cells.size() ? cells.get(i + 1).column() : 0;
        return Math.max(cells.get(i).column() + cells.get(i).columnSpan(), next);
    }

    private boolean accepts(Kind kind, Cell value) {
        if (ledger.isUsed(value)
                || kind == Kind.SECTION
                || HeaderLabels.find(value.text()).isPresent()) {
            return false;
        }
        boolean amount = kind == Kind.AMOUNT || kind == Kind.PART;
        return !kind.isFigure() || (Shape.isFigure(value.text()) && !(amount && Shape.isRate(value.text())));
    }

    private void lookBelow(Waiting label, List<Line> lines) {
        int last = Math.min(lines.size() - 1, label.line() + DEEPEST);
        for (int i = label.line() + 1; i <= last; i++) {
            for (Cell cell : lines.get(i).cells()) {
                boolean under = cell.column() >= label.cell().column() && cell.column() < label.end();
                if (under && accepts(label.label().kind(), cell)) {
                    add(label.label(), label.unit(), cell, Evidence.of(label.cell(), Place.BELOW));
                    return;
                }
            }
        }
    }

    private void add(HeaderLabel label, String unit, Cell cell, Evidence evidence) {
        ledger.fact(cell);
        if (label.kind() == Kind.PERSON || label.kind() == Kind.SECTION) {
            return;
        }
        boolean behindColon = evidence.place() == Place.BEHIND_COLON;
        String text = behindColon ? label.value() : cell.text().strip();
        String exact = behindColon ? label.value() : cell.exact().strip();
        fields.add(new HeaderField(label.field(), text, exact, unit, kind(label.kind()), cell.address(), evidence));
    }

    private static HeaderField.Kind kind(Kind kind) {
        return switch (kind) {
            case AMOUNT, PART -> HeaderField.Kind.AMOUNT;
            case RATE -> HeaderField.Kind.RATE;
            case NUMBER -> HeaderField.Kind.NUMBER;
            case TEXT, SECTION, PERSON -> HeaderField.Kind.TEXT;
        };
    }

    /** A rate beside the executed amounts whose heading was lost is the execution rate; other cells stay unread. */
    private void leftovers(List<Line> lines) {
        for (Line line : lines) {
            for (Cell cell : ledger.unread(line.cells())) {
                boolean rate = template.values().contains(Role.COMPLETION_RATE)
                        && Shape.isRate(cell.text())
                        && fields.stream().anyMatch(field -> field.field().equals("executed"))
                        && fields.stream().noneMatch(field -> field.field().equals("execution_rate"));
                if (rate) {
                    Evidence evidence = new Evidence("", cell.address(), Place.HEADING_LOST);
                    add(new HeaderLabel("execution_rate", Kind.RATE, "", null), null, cell, evidence);
                    findings.add(Finding.of("column_inferred", cell.address(), cell.text(), "execution_rate"));
                } else if (describes(line, cell)) {
                    ledger.fact(cell);
                } else {
                    findings.add(Finding.of("cell_unread", cell.address(), cell.text()));
                }
            }
        }
    }

    /** Words in a row that only describes, such as 分配科学性 | 按参保人数分配 | 无. */
    private static boolean describes(Line line, Cell cell) {
        boolean words = !Shape.isFigure(cell.text()) || Shape.isBlankMark(Wording.squeeze(cell.text()));
        return words
                && line.cells().stream()
                        .flatMap(label -> HeaderLabels.find(label.text()).stream())
                        .anyMatch(label -> DESCRIPTIVE.contains(label.field()));
    }
}
