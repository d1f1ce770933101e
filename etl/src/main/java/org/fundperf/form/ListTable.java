package org.fundperf.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.fundperf.document.Cell;
import org.fundperf.finding.Finding;
import org.fundperf.form.IndicatorColumns.Column;
import org.fundperf.value.ValueReader;

/** A table with one line for each form or project, under one or two rows of headings. */
final class ListTable {

    private static final int DEEPEST_HEADING = 6;
    private static final Pattern TOTAL = Pattern.compile("(合计|总计|小计|共计).*");

    private final String set;
    private final CellLedger ledger;
    private final List<Finding> findings;
    private final List<ListRow> rows = new ArrayList<>();
    /** The organisation that holds for the rows below it until the next one; null when none does. */
    private Cell organization;

    ListTable(Template template, CellLedger ledger, List<Finding> findings) {
        this.set = template.columns();
        this.ledger = ledger;
        this.findings = findings;
    }

    List<ListRow> read(List<Line> lines) {
        int body = firstBodyLine(lines);
        List<Column> columns = columns(lines.subList(0, body));
        for (Line line : lines.subList(body, lines.size())) {
            row(line, columns);
        }
        return rows;
    }

    /** The unit of money that the headings give, such as 万元; empty when they give none. */
    static Optional<String> moneyUnit(List<Line> lines) {
        return lines.stream()
                .limit(DEEPEST_HEADING)
                .flatMap(line -> line.cells().stream())
                .flatMap(cell ->
                        HeaderLabels.moneyUnit(cell.text()).or(() -> HeaderLabels.bracketedUnit(cell.text())).stream())
                .findFirst();
    }

    /** The first of the rows that hold headings; 0 when none does. */
    int firstHeading(List<Line> lines) {
        for (int i = 0; i < Math.min(DEEPEST_HEADING, lines.size()); i++) {
            List<Cell> cells = lines.get(i).cells();
            if (cells.size() > 1 && cells.stream().anyMatch(cell -> role(cell).isPresent())) {
                return i;
            }
        }
        return 0;
    }

    /** The role that a heading gives; 填报单位：某市财政局 is no heading but says its value. */
    private Optional<Role> role(Cell cell) {
        boolean said = ValueReader.isUnit(cell.text())
                || HeaderLabels.find(cell.text())
                        .filter(label -> !label.value().isEmpty())
                        .isPresent();
        return said ? Optional.empty() : ColumnLabels.role(set, cell.text());
    }

    private int firstBodyLine(List<Line> lines) {
        int last = -1;
        for (int i = 0; i < Math.min(DEEPEST_HEADING, lines.size()); i++) {
            List<Cell> cells = lines.get(i).cells();
            boolean figures = cells.stream().anyMatch(cell -> Shape.isFigure(cell.text()));
            long headings =
                    cells.stream().filter(cell -> role(cell).isPresent()).count();
            if (!figures && headings > 0 && 2 * headings >= Math.min(2, cells.size())) {
                last = i;
            } else if (last >= 0) {
                break;
            }
        }
        return last + 1;
    }

    /** Headings of the lower row stand for their columns; those of the upper row for the columns left over. */
    private List<Column> columns(List<Line> headings) {
        TreeMap<Integer, Column> byColumn = new TreeMap<>();
        for (int i = headings.size() - 1; i >= 0; i--) {
            for (Cell cell : headings.get(i).cells()) {
                ledger.label(cell);
                Optional<Role> role = role(cell);
                if (role.isPresent() && !byColumn.containsKey(cell.column())) {
                    int end = cell.column() + cell.columnSpan();
                    byColumn.put(cell.column(), new Column(role.get(), cell.column(), end, false, null));
                }
            }
        }
        return List.copyOf(byColumn.values());
    }

    private void row(Line line, List<Column> columns) {
        List<Cell> cells = line.cells();
        if (cells.stream()
                .anyMatch(cell -> TOTAL.matcher(Wording.squeeze(cell.text())).matches())) {
            // Totals are not loaded: they would be counted with their parts.
            cells.forEach(ledger::finding);
            findings.add(Finding.of("total_row", cells.get(0).address()));
            organization = null;
            return;
        }
        Optional<HeaderLabel> label = HeaderLabels.find(cells.get(0).text());
        if (label.isPresent() && cells.size() <= 4 && label.get().kind() != HeaderLabel.Kind.SECTION) {
            cells.forEach(ledger::label);
            return;
        }
        RowAlignment alignment = RowAlignment.of(cells, columns, Map.of());
        Map<String, Cell> found = new LinkedHashMap<>();
        alignment
                .placements()
                .forEach(placement ->
                        found.putIfAbsent(placement.column().role().name().toLowerCase(Locale.ROOT), placement.cell()));
        if (!found.containsKey("project")) {
            cells.forEach(cell -> findings.add(Finding.of("cell_unread", cell.address(), cell.text())));
            return;
        }
        organization = found.getOrDefault("organization", organization);
        if (organization != null) {
            found.put("organization", organization);
        }
        alignment.placements().forEach(placement -> ledger.fact(placement.cell()));
        alignment.unread().forEach(cell -> findings.add(Finding.of("cell_unread", cell.address(), cell.text())));
        rows.add(new ListRow(rows.size() + 1, found, cells.get(0).address()));
    }
}
