package org.fundperf.form;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fundperf.document.Cell;
import org.fundperf.document.Paragraph;

/** Cuts a document's lines into forms: at titles, and where a table without a title begins with a form's labels. */
final class Sections {

    private static final int LONGEST_TITLE_PART = 40;
    private static final int MOST_PRECEDING = 4;
    private static final Set<String> OPENING_FIELDS = Set.of("organization", "project", "fund");

    private final List<Line> lines;
    private final List<Section> sections = new ArrayList<>();
    private final List<Line> pending = new ArrayList<>();
    private Section report;
    private Section current;
    private int searchedUntil;

    private Sections(List<Line> lines) {
        this.lines = lines;
    }

    static List<Section> of(List<Line> lines) {
        Sections cutter = new Sections(lines);
        for (int i = 0; i < lines.size(); i++) {
            cutter.accept(i);
        }
        return cutter.sections;
    }

    private void accept(int index) {
        Line line = lines.get(index);
        Optional<Cell> title = titleCell(line);
        if (title.isPresent()) {
            open(title.get());
            current.sheet = line.sheet();
        } else if (line.isParagraph()) {
            paragraph(line);
        } else {
            row(index);
        }
    }

    private static Optional<Cell> titleCell(Line line) {
        if (line.cells().size() > 3) {
            return Optional.empty();
        }
        List<Cell> titles = line.cells().stream()
                .filter(cell -> Templates.titledBy(cell.text()).isPresent())
                .toList();
        boolean alone = titles.size() == 1
                && line.cells().stream().allMatch(cell -> cell.equals(titles.get(0)) || isCaption(cell.text()));
        return alone ? Optional.of(titles.get(0)) : Optional.empty();
    }

    private static boolean isCaption(String text) {
        return HeaderLabels.find(text).isPresent()
                || HeaderLabels.moneyUnit(text).isPresent();
    }

    private void open(Cell cell) {
        Template template = Templates.titledBy(cell.text()).orElseThrow();
        String title = Wording.squeeze(firstPart(template) + cell.text());
        if (current != null && current.isBare() && current.template.equals(template)) {
            // The title stands above the table and once more in its first row, or on a cover and over the text.
            pending.addAll(0, current.captions);
            sections.remove(current);
        }
        boolean prose = template.body() == Template.Body.PROSE;
        begin(new Section(template, title, cell, true, prose ? null : report, pending));
    }

    /** A title broken in two: its first part stood alone on the line before. */
    private String firstPart(Template template) {
        if (template.body() != Template.Body.PROSE || pending.isEmpty()) {
            return "";
        }
        String before =
                Wording.squeeze(pending.get(pending.size() - 1).cells().get(0).text());
        boolean partOfTitle = before.length() <= LONGEST_TITLE_PART && before.matches("[^。:;,、|]+");
        return partOfTitle ? before : "";
    }

    private void begin(Section section) {
        pending.clear();
        sections.add(section);
        current = section;
        if (section.isProse()) {
            report = section;
        }
    }

    private void paragraph(Line line) {
        if (current != null && !current.isProse() && current.rows.isEmpty()) {
            current.captions.add(line);
            return;
        }
        boolean caption = Section.mayBeCaption(line.paragraph());
        if (current != null && current.isProse() && current.isBare() && caption) {
            current.captions.add(line);
        }
        if (report != null) {
            report.addProse(line.paragraph());
        }
        if (caption) {
            keepPending(line);
        } else {
            pending.clear();
        }
    }

    private void keepPending(Line line) {
        pending.add(line);
        if (pending.size() > MOST_PRECEDING) {
            pending.remove(0);
        }
    }

    private void row(int index) {
        Line line = lines.get(index);
        boolean otherTable = current != null && current.isStatement() && !current.holdsTable(line.table());
        if (current == null || current.isProse() || otherTable || opensAnotherForm(line)) {
            untitledForm(index).ifPresent(template -> {
                String title = current != null && current.template.equals(template) ? current.title : "";
                begin(new Section(template, title, line.cells().get(0), false, report, pending));
            });
        }
        boolean inReport = current != null && current.isProse();
        if (inReport && line.cells().size() == 1) {
            // A report written into a sheet, a paragraph in each row.
            Cell cell = line.cells().get(0);
            paragraph(Line.of(new Paragraph(cell.text(), cell.address())));
        } else if (inReport || current == null) {
            keepPending(line);
        } else if (!(current.hasBegunTable() && isSentence(line))) {
            current.addRow(line);
        } else if (report != null) {
            Cell cell = line.cells().get(0);
            report.addProse(new Paragraph(cell.text(), cell.address()));
        }
    }

    /** Running text in a row of a sheet; above the column headings it may be the form's objective. */
    private static boolean isSentence(Line line) {
        String text = Wording.squeeze(line.cells().get(0).text());
        return line.cells().size() == 1
                && text.matches(".*[。；;].*|.{60,}")
                && HeaderLabels.find(text).isEmpty();
    }

    /** A row that begins a form again although the current one already has its indicators. */
    private boolean opensAnotherForm(Line line) {
        return current.hasColumnHeadings()
                && line.cells().stream()
                        .limit(2)
                        .flatMap(cell -> HeaderLabels.find(cell.text()).stream())
                        .anyMatch(label -> OPENING_FIELDS.contains(label.field()));
    }

    /** The form that begins at a row of a table without a title, judged by what follows in the same table. */
    private Optional<Template> untitledForm(int index) {
        if (AccountHeadings.begin(lines, index, report == null ? "" : report.title)) {
            return Optional.of(Templates.account());
        }
        Set<Role> columns = EnumSet.noneOf(Role.class);
        boolean regional = false;
        int table = lines.get(index).table();
        // Rows that were searched in vain for one row need not be searched again for the next.
        for (int i = Math.max(index, searchedUntil);
                i < lines.size() && lines.get(i).table() == table;
                i++) {
            Line line = lines.get(i);
            if (titleCell(line).isPresent()) {
                break;
            }
            searchedUntil = i + 1;
            for (Cell cell : line.cells()) {
                regional |= HeaderLabels.find(cell.text())
                        .filter(label -> label.field().equals("income_budget"))
                        .isPresent();
            }
            if (IndicatorColumns.isHeading(line.cells())) {
                line.cells()
                        .forEach(cell ->
                                ColumnLabels.role("indicators", cell.text()).ifPresent(columns::add));
                return Optional.of(Templates.untitled(columns, regional));
            }
        }
        return Optional.empty();
    }
}
