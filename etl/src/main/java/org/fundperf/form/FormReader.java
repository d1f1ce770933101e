package org.fundperf.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fundperf.document.Cell;
import org.fundperf.document.Document;
import org.fundperf.finding.Finding;

/** Finds the forms of a document and what each of their cells is. Templates, labels and levels are data. */
public final class FormReader {

    private FormReader() {}

    /** The document's forms in reading order; empty when it holds none. */
    public static List<Form> read(Document document) {
        List<Section> sections = Sections.of(Lines.of(document));
        Map<Section, Integer> ordinals = new HashMap<>();
        List<Form> forms = new ArrayList<>();
        List<String> unruled = document.findings().stream()
                .filter(finding -> finding.code().equals(Document.WITHOUT_RULES))
                .map(finding -> finding.address() + ",")
                .toList();
        for (Section section : sections) {
            for (Section project : ProjectColumns.split(section)) {
                int ordinal = forms.size() + 1;
                ordinals.put(section, ordinal);
                forms.add(new SectionReader(project, unruled).read(ordinal, ordinals.getOrDefault(section.report, 0)));
            }
        }
        return List.copyOf(forms);
    }

    /** Reads one section. */
    private static final class SectionReader {

        private static final Set<String> FOOT_FIELDS = Set.of("remark", "filed", "organization");

        private final Section section;
        private final List<String> unruled;
        private final CellLedger ledger = new CellLedger();
        private final List<Finding> findings = new ArrayList<>();
        private final List<HeaderField> fields = new ArrayList<>();
        private final List<String> captions = new ArrayList<>();
        private List<IndicatorRow> rows = List.of();
        private List<ListRow> listRows = List.of();
        private List<ColumnHeading> headings = List.of();
        private List<AccountCell> accounts = List.of();
        private String moneyUnit;

        /**
         * @param unruled what the addresses of cells in tables without rules begin with
         */
        SectionReader(Section section, List<String> unruled) {
            this.section = section;
            this.unruled = unruled;
        }

        Form read(int ordinal, int report) {
            section.captions.forEach(this::caption);
            firstUnruled().ifPresent(cell -> findings.add(Finding.of(Document.WITHOUT_RULES, cell.address())));
            switch (section.template.body()) {
                case INDICATORS -> indicators();
                case LIST -> list();
                case ACCOUNTS -> accounts();
                case PROSE -> {}
                case NONE -> outOfScope();
            }
            if (!section.titled && section.title.isEmpty()) {
                findings.add(Finding.of("title_missing", section.titleCell.address(), section.template.type()));
            }
            List<HeaderField> named = Budgets.named(fields);
            List<Cell> cells =
                    section.rows.stream().flatMap(line -> line.cells().stream()).toList();
            Form.Tally tally = new Form.Tally(
                    ledger.count(cells, CellLedger.Use.LABEL),
                    ledger.count(cells, CellLedger.Use.FACT),
                    ledger.count(cells, CellLedger.Use.FINDING),
                    ledger.unread(cells).size());
            String sheet =
                    section.rows.isEmpty() ? section.sheet : section.rows.get(0).sheet();
            return new Form(
                    ordinal,
                    section.template.type(),
                    section.title,
                    section.titleCell.address(),
                    sheet,
                    report,
                    named,
                    List.copyOf(captions),
                    section.preceding.stream()
                            .map(line -> line.cells().get(0).text())
                            .toList(),
                    moneyUnit,
                    rows,
                    listRows,
                    accounts,
                    List.copyOf(section.prose),
                    tally,
                    List.copyOf(findings),
                    new FormEvidence(section.titled, headings));
        }

        /** The first of its cells that was told from its neighbours by its place only. */
        private Optional<Cell> firstUnruled() {
            return section.rows.stream()
                    .flatMap(line -> line.cells().stream())
                    .filter(cell -> unruled.stream().anyMatch(cell.address()::startsWith))
                    .findFirst();
        }

        /** 单位：万元 in a cell of the header, or 金额单位： with its unit in the next one. */
        private void unitInHeader(Line line) {
            List<Cell> cells = line.cells();
            for (int i = 0; moneyUnit == null && i < cells.size(); i++) {
                List<Cell> said = cells.subList(i, i + 1);
                if (HeaderLabels.moneyUnitAlone(said.get(0).text()).isEmpty() && i + 1 < cells.size()) {
                    said = cells.subList(i, i + 2);
                }
                String text = said.stream().map(Cell::text).collect(Collectors.joining());
                moneyUnit = HeaderLabels.moneyUnitAlone(text).orElse(null);
                if (moneyUnit != null) {
                    said.forEach(ledger::label);
                }
            }
        }

        /** A line between title and table: a label with its value, the unit of money, the year or the region. */
        private void caption(Line line) {
            for (Cell cell : line.cells()) {
                HeaderLabels.moneyUnit(cell.text()).ifPresent(unit -> moneyUnit = unit);
                Optional<HeaderLabel> label = HeaderLabels.find(cell.text())
                        .filter(found -> !found.value().isEmpty());
                if (label.isEmpty()) {
                    captions.add(cell.text());
                } else if (label.get().kind() == HeaderLabel.Kind.TEXT) {
                    // 填报单位：…局　　金额单位：万元 stands on one line.
                    String value = label.get()
                            .value()
                            .split("\\s{2,}|\\s*(?:金额)?单位\\s*[:：(（]", 2)[0]
                            .strip();
                    fields.add(new HeaderField(
                            label.get().field(),
                            value,
                            value,
                            null,
                            HeaderField.Kind.TEXT,
                            cell.address(),
                            HeaderField.Evidence.of(cell, HeaderField.Place.BEHIND_COLON)));
                }
            }
        }

        private void indicators() {
            List<Line> lines = section.rows;
            int heading = firstHeading(lines);
            HeaderReader header = new HeaderReader(section.template, ledger, findings);
            List<Line> above = lines.subList(0, heading < 0 ? lines.size() : heading);
            leadingCaptions(above);
            above.forEach(this::unitInHeader);
            fields.addAll(header.read(above));
            if (heading < 0) {
                findings.add(Finding.of("indicators_missing", section.titleCell.address(), section.title));
                return;
            }
            Goals goals = Goals.of(lines.get(heading).cells(), above);
            goals.otherHeadings().forEach(this::multiYear);
            lines.get(heading).cells().stream()
                    .filter(cell -> ColumnLabels.role("indicators", cell.text())
                            .filter(Role.MULTI_YEAR_TARGET::equals)
                            .isPresent())
                    .forEach(this::multiYear);
            int body = heading + 1;
            List<Cell> below = List.of();
            if (body < lines.size() && isSecondHeading(lines.get(body).cells())) {
                below = ofTheYear(lines.get(body), goals).cells();
                body++;
            }
            Stream.concat(above.stream(), lines.subList(heading, heading + 1).stream())
                    .flatMap(line -> line.cells().stream())
                    .forEach(this::period);
            lines.get(heading).cells().forEach(ledger::label);
            below.forEach(ledger::label);
            IndicatorColumns columns =
                    IndicatorColumns.of(ofTheYear(lines.get(heading), goals).cells(), below, section.template.values());
            headings = ColumnHeading.of(columns.columns());
            int end = body;
            while (end < lines.size() && !isFoot(lines.get(end).cells())) {
                end++;
            }
            List<Line> table = lines.subList(body, end);
            rows = List.copyOf(new IndicatorTable(columns, ledger, findings)
                    .read(table.stream()
                            .filter(this::isNoHeading)
                            .filter(line -> !isTotal(line))
                            .map(line -> ofTheYear(line, goals))
                            .toList()));
            table.stream().filter(SectionReader::isSubtotal).forEach(this::subtotal);
            Stream<Line> totals = table.stream().filter(SectionReader::isTotal).filter(line -> !isSubtotal(line));
            Stream<Line> foot = lines.subList(end, lines.size()).stream();
            fields.addAll(header.readFoot(Stream.concat(totals, foot).toList(), columns));
        }

        /** A row without its cells under a goal of several years. */
        private Line ofTheYear(Line line, Goals goals) {
            List<Cell> others = goals.others(line.cells());
            others.forEach(ledger::finding);
            return new Line(
                    null,
                    line.table(),
                    line.sheet(),
                    line.cells().stream().filter(cell -> !others.contains(cell)).toList());
        }

        private static boolean isSubtotal(Line line) {
            return isTotal(line) && Wording.squeeze(line.cells().get(0).text()).startsWith("小计");
        }

        private void subtotal(Line line) {
            line.cells().forEach(ledger::finding);
            findings.add(Finding.of("total_row", line.cells().get(0).address()));
        }

        /** 1-7月执行数: the heading says how far into the year the form goes. */
        private void period(Cell heading) {
            boolean figures = ColumnLabels.role("indicators", heading.text())
                            .filter(Role::isValue)
                            .isPresent()
                    || HeaderLabels.find(heading.text())
                            .filter(label -> label.kind().isFigure())
                            .isPresent();
            if (figures && fields.stream().noneMatch(field -> field.field().equals("as_of"))) {
                Wording.period(Wording.squeeze(heading.text()))
                        .ifPresent(months -> fields.add(new HeaderField(
                                "as_of",
                                months,
                                months,
                                null,
                                HeaderField.Kind.TEXT,
                                heading.address(),
                                HeaderField.Evidence.of(heading, HeaderField.Place.HEADING))));
            }
        }

        private void multiYear(Cell heading) {
            findings.add(Finding.of("multi_year_target", heading.address(), heading.text()));
        }

        /** 合计 | 100 | 97.5 between or below the indicators: points. */
        private static boolean isTotal(Line line) {
            List<Cell> cells = line.cells();
            return cells.size() > 1
                    && HeaderLabels.find(cells.get(0).text())
                            .filter(label -> label.field().equals("total"))
                            .isPresent()
                    && cells.stream().skip(1).allMatch(cell -> Shape.isFigure(cell.text()));
        }

        private void outOfScope() {
            section.rows.forEach(line -> line.cells().forEach(ledger::finding));
            findings.add(Finding.of("out_of_scope", section.titleCell.address(), section.title));
        }

        private static int firstHeading(List<Line> lines) {
            for (int i = 0; i < lines.size(); i++) {
                if (IndicatorColumns.isHeading(lines.get(i).cells())) {
                    return i;
                }
            }
            return -1;
        }

        private static boolean isSecondHeading(List<Cell> cells) {
            return cells.stream()
                            .allMatch(cell ->
                                    ColumnLabels.role("indicators", cell.text()).isPresent()
                                            || cell.text().strip().equals("值"))
                    && cells.stream()
                            .noneMatch(cell -> LevelLabels.isLevel(cell.text()) || IndicatorTable.isGoal(cell));
        }

        /** Headings are printed again on each page. */
        private boolean isNoHeading(Line line) {
            if (IndicatorColumns.isHeading(line.cells())) {
                line.cells().forEach(ledger::label);
                return false;
            }
            return true;
        }

        /** The first row below the indicators: remarks, total points, signatures. */
        private static boolean isFoot(List<Cell> cells) {
            if (LevelLabels.isLevel(cells.get(0).text())) {
                return false;
            }
            return HeaderLabels.find(cells.get(0).text())
                    .filter(label -> switch (label.kind()) {
                        case PERSON, NUMBER -> true;
                        case TEXT -> FOOT_FIELDS.contains(label.field());
                        default -> false;
                    })
                    .isPresent();
        }

        /** Rows of one cell above the header: the title itself, the year, the region, the unit. */
        private int leadingCaptions(List<Line> lines) {
            int captionLines = 0;
            for (Line line : lines) {
                boolean caption = line.cells().stream().allMatch(cell -> isCaption(cell));
                if (!caption) {
                    break;
                }
                caption(line);
                line.cells().forEach(ledger::label);
                captionLines++;
            }
            return captionLines;
        }

        private static boolean isCaption(Cell cell) {
            Optional<HeaderLabel> label = HeaderLabels.find(cell.text());
            return cell.text().length() <= Section.LONGEST_CAPTION
                    && (label.isEmpty()
                            ? !Shape.isFigure(cell.text())
                            : !label.get().value().isEmpty());
        }

        private void accounts() {
            AccountTable table = new AccountTable(section.rows, ledger);
            HeaderLabels.moneyUnit(section.title).ifPresent(unit -> moneyUnit = unit);
            section.preceding.forEach(
                    line -> HeaderLabels.moneyUnit(line.cells().get(0).text()).ifPresent(unit -> moneyUnit = unit));
            for (Line line : section.rows.subList(0, table.captionLines())) {
                line.cells().forEach(ledger::label);
                caption(line);
            }
            accounts = table.read();
        }

        private void list() {
            ListTable table = new ListTable(section.template, ledger, findings);
            int first = table.firstHeading(section.rows);
            leadingCaptions(section.rows.subList(0, first));
            List<Line> lines = section.rows.subList(first, section.rows.size());
            moneyUnit = ListTable.moneyUnit(lines).orElse(moneyUnit);
            listRows = List.copyOf(table.read(lines));
            headings = ColumnHeading.of(table.columns());
        }
    }
}
