package org.fundperf.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundperf.document.Cell;

/**
 * Several projects in one table of indicators: 单位名称 | 项目名称 | 预算数 | 年度目标 in columns left of 一级指标, filled in the
 * first row of each project. Each is a form of its own, with those columns as its header.
 */
final class ProjectColumns {

    private final Line heading;
    private final int names;
    private final Cell project;

    private ProjectColumns(Line heading, int names, Cell project) {
        this.heading = heading;
        this.names = names;
        this.project = project;
    }

    /** One section for each project; the section itself where projects have no column. */
    static List<Section> split(Section section) {
        if (section.template.body() != Template.Body.INDICATORS) {
            return List.of(section);
        }
        List<Line> rows = section.rows;
        for (int i = 0; i < rows.size(); i++) {
            if (IndicatorColumns.isHeading(rows.get(i).cells())) {
                int at = i;
                return of(rows.get(i))
                        .map(columns -> columns.split(section, at))
                        .orElse(List.of(section));
            }
        }
        return List.of(section);
    }

    private static Optional<ProjectColumns> of(Line heading) {
        int names = IndicatorColumns.firstName(heading.cells());
        return heading.cells().stream()
                .filter(cell -> cell.column() < names)
                .filter(cell -> HeaderLabels.find(cell.text())
                        .filter(label ->
                                label.field().equals("project") && label.value().isEmpty())
                        .isPresent())
                .findFirst()
                .map(project -> new ProjectColumns(heading, names, project));
    }

    private List<Section> split(Section section, int at) {
        List<Section> forms = new ArrayList<>();
        List<Line> rows = new ArrayList<>();
        String current = null;
        for (Line line : section.rows.subList(at + 1, section.rows.size())) {
            Optional<Cell> named = line.cells().stream().filter(this::isProject).findFirst();
            if (named.isPresent() && !named.get().text().equals(current)) {
                add(forms, section, at, rows);
                rows.clear();
                current = named.get().text();
            }
            rows.add(line);
        }
        add(forms, section, at, rows);
        return forms.isEmpty() ? List.of(section) : forms;
    }

    private void add(List<Section> forms, Section section, int at, List<Line> rows) {
        if (rows.stream().flatMap(line -> line.cells().stream()).noneMatch(this::isProject)) {
            return;
        }
        List<Line> form = new ArrayList<>(section.rows.subList(0, at));
        for (Cell label : heading.cells()) {
            if (label.column() < names) {
                rows.get(0).cells().stream()
                        .filter(cell -> isUnder(label, cell))
                        .findFirst()
                        .ifPresent(value -> form.add(line(List.of(label, value))));
            }
        }
        form.add(line(
                heading.cells().stream().filter(cell -> cell.column() >= names).toList()));
        rows.forEach(row -> form.add(isOfIndicator(row) ? line(right(row)) : row));
        forms.add(section.with(
                form.stream().filter(line -> !line.cells().isEmpty()).toList()));
    }

    private List<Cell> right(Line row) {
        return row.cells().stream().filter(cell -> cell.column() >= names).toList();
    }

    /** False for a remark or a signature below the table, which begins in its first column. */
    private boolean isOfIndicator(Line row) {
        return !right(row).isEmpty();
    }

    private boolean isProject(Cell cell) {
        return isUnder(project, cell);
    }

    private static boolean isUnder(Cell label, Cell cell) {
        return cell.column() >= label.column() && cell.column() < label.column() + label.columnSpan();
    }

    private Line line(List<Cell> cells) {
        return new Line(null, heading.table(), heading.sheet(), cells);
    }
}
