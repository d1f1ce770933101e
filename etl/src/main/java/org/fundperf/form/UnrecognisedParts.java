package org.fundperf.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fundperf.document.Cell;
import org.fundperf.document.Document;
import org.fundperf.document.Paragraph;

/** Looks at what {@link Sections} left over: tables that no form has, and lines that are nearly titles. */
public final class UnrecognisedParts {

    private static final String COLUMNS = "warehouse-schema/forms/columns.csv";
    private static final String TEMPLATES = "warehouse-schema/forms/templates.yaml";

    private UnrecognisedParts() {}

    /** Tables and likely titles that belong to no form, in reading order. */
    public static List<Unrecognised> of(Document document) {
        List<Line> lines = Lines.of(document);
        Set<String> used = used(Sections.of(lines));
        Map<Integer, List<Line>> tables = new LinkedHashMap<>();
        List<Unrecognised> parts = new ArrayList<>();
        for (Line line : lines) {
            if (line.cells().stream().anyMatch(cell -> used.contains(cell.address()))) {
                continue;
            }
            if (line.isParagraph()) {
                text(line.cells().get(0)).ifPresent(parts::add);
            } else {
                tables.computeIfAbsent(line.table(), table -> new ArrayList<>()).add(line);
            }
        }
        tables.values().forEach(table -> parts.add(table(table)));
        return List.copyOf(parts);
    }

    private static Set<String> used(List<Section> sections) {
        return sections.stream()
                .flatMap(section -> Stream.concat(
                        Stream.concat(
                                Stream.of(section.titleCell.address()),
                                section.prose.stream().map(Paragraph::address)),
                        Stream.of(section.rows, section.captions, section.preceding)
                                .flatMap(Collection::stream)
                                .flatMap(line -> line.cells().stream())
                                .map(Cell::address)))
                .collect(Collectors.toSet());
    }

    private static Optional<Unrecognised> text(Cell cell) {
        return TitleJudge.nearest(cell.text())
                .map(verdict -> new Unrecognised(
                        cell.address(), cell.text(), 0, verdict.type(), verdict.because(), titleRemedy(verdict)));
    }

    private static Unrecognised table(List<Line> rows) {
        Cell first = rows.get(0).cells().get(0);
        Optional<TitleVerdict> title = rows.stream()
                .limit(3)
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> TitleJudge.nearest(cell.text()).stream())
                .findFirst();
        String headings = headings(rows);
        return title.map(verdict -> new Unrecognised(
                        first.address(),
                        first.text(),
                        rows.size(),
                        verdict.type(),
                        verdict.because() + "; " + headings,
                        titleRemedy(verdict)))
                .orElseGet(() -> new Unrecognised(
                        first.address(),
                        first.text(),
                        rows.size(),
                        null,
                        "no line looks like a title; " + headings,
                        "if it is a form, add its title words to %s or the headings of its columns to %s"
                                .formatted(TEMPLATES, COLUMNS)));
    }

    private static String titleRemedy(TitleVerdict verdict) {
        return "if it is a %s, add its own words to that template in %s".formatted(verdict.type(), TEMPLATES);
    }

    /** The row that comes nearest to the headings of an indicator table. */
    private static String headings(List<Line> rows) {
        Line best = rows.stream()
                .max(Comparator.comparingInt(row -> known(row).size()))
                .orElseThrow();
        List<String> known = known(best);
        return known.isEmpty()
                ? "no cell is a column heading of an indicator table"
                : "of the headings of an indicator table it has %s at %s, but not %s"
                        .formatted(
                                String.join(", ", known),
                                best.cells().get(0).address(),
                                known.size() > 1 ? "a level or the indicator's name" : "two in one row");
    }

    private static List<String> known(Line row) {
        return row.cells().stream()
                .flatMap(cell -> ColumnLabels.role("indicators", cell.text()).stream()
                        .map(role -> cell.text().strip() + " (" + ColumnHeading.name(role) + ")"))
                .toList();
    }
}
