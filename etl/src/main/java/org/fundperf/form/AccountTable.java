package org.fundperf.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fundperf.document.Cell;
import org.fundperf.value.HeadingUnit;

/**
 * A fund statement: figures under one or several rows of headings, beside one or several labels. Funds, items, counties
 * and years may stand across or down; what each label means is decided later.
 */
final class AccountTable {

    private static final Pattern FIGURE = Pattern.compile(
            "(?:[-+△▲¥]|\\(-?|缺口|赤字|亏空|负)*(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?\\)?(?:[%‰]|[亿万千]{0,2}(?:元|人次|人|个月)?)");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern NO_FIGURE_COLUMN = Pattern.compile("序号|行次|栏次|编号|行号|备注|说明|(?:.{0,4}(?:代码|编码))");
    private static final Pattern UNIT_COLUMN = Pattern.compile("(?:计量|数量)?单位");
    private static final Pattern NAMES_COLUMN = Pattern.compile(".{0,4}(?:地区|县|区|市|险种|基金|统筹区|类别).{0,3}");
    private static final Pattern CAPTION =
            Pattern.compile("^(?:金额|计量)?单位[:(].*|^(?:填报|编制|编报)?(?:单位|部门|日期|时间):.*|社预.{0,8}表|.{0,4}表\\d*");
    private static final Pattern FUND =
            Pattern.compile("(?!.*(?:表$|[:;,。]|社会保险|社保)).*(?:保险|医保|养老)(?:基金)?(?:\\(.*\\))?");
    private static final Pattern CHAPTER = Pattern.compile("^[一二三四五六七八九十]{1,3}[、.].*");
    /** It may stand over the ordinals' column too, and is the row's label there. */
    private static final Pattern TOTAL = Pattern.compile("合计|总计|共计");

    private static final Pattern NOTHING_BUT_LIST = Pattern.compile("其中:?|其他|小计|合计");

    private final List<Line> lines;
    private final CellLedger ledger;
    private final int body;
    private final int head;
    private final boolean headingsFit;
    private final List<AccountCell> figures = new ArrayList<>();
    private final Map<Integer, String> lastNames = new TreeMap<>();
    private final List<Cell> tall = new ArrayList<>();
    private String section = "";

    AccountTable(List<Line> lines, CellLedger ledger) {
        this.lines = lines;
        this.ledger = ledger;
        int first = 0;
        while (first < lines.size() && !hasFigures(lines.get(first))) {
            first++;
        }
        int end = first;
        while (end > 0 && lines.get(end - 1).cells().size() < 2) {
            end--;
        }
        int start = end;
        while (start > 0 && isHeading(lines.get(start - 1))) {
            start--;
        }
        this.head = start;
        this.body = first == lines.size() ? start : end;
        this.headingsFit = headingsFit();
        if (head > 0) {
            fundAbove(lines.get(head - 1));
        }
    }

    /** Of several funds' tables in one each has its fund in a line above its headings. */
    private void fundAbove(Line line) {
        String text = Wording.squeeze(line.cells().get(0).text());
        if (line.cells().size() == 1 && FUND.matcher(text).matches()) {
            section = text;
        }
    }

    /**
     * Whether each group of equal lower headings (预算数, 决算数, 预算数, 决算数) has its upper heading in the same place.
     * Web pages printed as text lose the columns that a merged heading covered, and 支出 then stands over income.
     */
    private boolean headingsFit() {
        for (int i = head + 1; i < body; i++) {
            Map<String, Integer> offsets = new HashMap<>();
            for (Cell cell : lines.get(i).cells()) {
                int offset = cell.column() - upper(i - 1, cell.column());
                Integer before = offsets.putIfAbsent(Wording.squeeze(cell.text()), offset);
                if (before != null && before != offset) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Where the heading begins that stands nearest above a column. */
    private int upper(int index, int column) {
        return lines.get(index).cells().stream()
                .mapToInt(Cell::column)
                .filter(other -> other <= column)
                .max()
                .orElse(column);
    }

    /** How many lines stand above the headings. */
    int captionLines() {
        return head;
    }

    List<AccountCell> read() {
        lines.subList(head, body).forEach(line -> line.cells().forEach(ledger::label));
        for (int i = body; i < lines.size(); i++) {
            row(i);
        }
        return List.copyOf(figures);
    }

    /** Whether the text is a number, with its sign or unit. */
    static boolean isFigure(String text) {
        return FIGURE.matcher(Wording.squeeze(text)).matches();
    }

    private static boolean isHeading(Line line) {
        return line.cells().size() > 1
                && line.cells().stream()
                        .noneMatch(cell ->
                                CAPTION.matcher(Wording.squeeze(cell.text())).matches());
    }

    private static boolean hasFigures(Line line) {
        return line.cells().size() > 1
                && line.cells().stream()
                        .skip(1)
                        .anyMatch(cell -> isFigure(cell.text())
                                && !YEAR.matcher(Wording.squeeze(cell.text())).matches());
    }

    private void row(int index) {
        List<Cell> cells = lines.get(index).cells();
        boolean repeatsHeadings = cells.stream().allMatch(this::isHeadingAgain);
        List<Cell> labels = new ArrayList<>();
        List<Cell> numbers = new ArrayList<>();
        String unit = null;
        for (Cell cell : cells) {
            String heading = String.join("", headings(cell.column()));
            String text = Wording.squeeze(cell.text());
            boolean total = TOTAL.matcher(text).matches();
            if (repeatsHeadings || (!total && NO_FIGURE_COLUMN.matcher(heading).matches())) {
                ledger.label(cell);
            } else if (UNIT_COLUMN.matcher(heading).matches() && !isFigure(text)) {
                unit = text;
                ledger.label(cell);
            } else if (isFigure(text)) {
                numbers.add(cell);
            } else {
                ledger.label(cell);
                if (!Shape.isBlankMark(text)) {
                    labels.add(cell);
                }
            }
        }
        if (repeatsHeadings) {
            return;
        }
        if (numbers.isEmpty()) {
            labels.stream().findFirst().ifPresent(this::section);
        }
        carryDown(cells.get(0).row(), labels);
        for (Cell number : numbers) {
            figure(index, number, labels, numbers, unit);
        }
        labels.stream().filter(label -> label.rowSpan() > 1).forEach(tall::add);
    }

    private boolean isHeadingAgain(Cell cell) {
        return lines.subList(head, body).stream()
                .flatMap(line -> line.cells().stream())
                .anyMatch(heading -> heading.text().equals(cell.text()));
    }

    private void section(Cell label) {
        String text = Wording.squeeze(label.text());
        if (!NOTHING_BUT_LIST.matcher(Wording.withoutNumbering(text)).matches()) {
            section = text;
        }
    }

    /** A name merged over several rows, or printed on the first of them only, holds for all of them. */
    private void carryDown(int row, List<Cell> labels) {
        for (Cell label : labels) {
            boolean names = NAMES_COLUMN
                    .matcher(String.join("", headings(label.column())))
                    .matches();
            if (names) {
                lastNames.put(label.column(), label.text());
                lastNames.keySet().removeIf(column -> column > label.column());
            }
        }
        tall.removeIf(cell -> cell.row() + cell.rowSpan() <= row);
    }

    private void figure(int index, Cell number, List<Cell> labels, List<Cell> numbers, String rowUnit) {
        int left = numbers.stream()
                .filter(other -> other.column() < number.column())
                .filter(other -> labels.stream()
                        .anyMatch(label -> label.column() > other.column() && label.column() < number.column()))
                .mapToInt(Cell::column)
                .max()
                .orElse(-1);
        List<String> names = new ArrayList<>();
        lastNames.forEach((column, text) -> {
            boolean own = labels.stream().anyMatch(label -> label.column() == column);
            if (!own && column < number.column() && left < 0 && !labels.isEmpty()) {
                names.add(text);
            }
        });
        tall.stream()
                .filter(cell -> !names.contains(cell.text()) && cell.column() > left && cell.column() < number.column())
                .forEach(cell -> names.add(cell.text()));
        labels.stream()
                .filter(label -> label.column() > left && label.column() < number.column())
                .map(Cell::text)
                .filter(text -> !names.contains(text))
                .forEach(names::add);
        if (CHAPTER.matcher(section).matches()
                && !FUND.matcher(section).matches()
                && names.stream()
                        .anyMatch(name -> CHAPTER.matcher(Wording.squeeze(name)).matches())) {
            section = "";
        }
        List<String> headings = headingsFit ? headings(number.column()) : List.of();
        ledger.fact(number);
        figures.add(new AccountCell(number, index, headings, section, names, unit(rowUnit, names, headings)));
    }

    /** The nearest unit: the row's, then its label's, then the lowest heading's. */
    private static String unit(String rowUnit, List<String> labels, List<String> headings) {
        Stream<String> upwards =
                Stream.iterate(headings.size() - 1, i -> i >= 0, i -> i - 1).map(headings::get);
        return Stream.of(Stream.ofNullable(rowUnit), labels.stream(), upwards)
                .flatMap(texts -> texts)
                .map(HeadingUnit::of)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    /** Headings above a column, the topmost first. Where merges were lost an upper one holds until the next. */
    private List<String> headings(int column) {
        return Stream.iterate(head, i -> i < body, i -> i + 1)
                .map(i -> heading(i, column))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private String heading(int index, int column) {
        Cell nearest = null;
        for (Cell cell : lines.get(index).cells()) {
            if (cell.column() <= column) {
                nearest = cell;
            }
        }
        if (nearest == null) {
            return null;
        }
        boolean covers = column < nearest.column() + nearest.columnSpan();
        boolean mergeLost = nearest.columnSpan() == 1 && nearest.column() > 0 && headedBelow(index, column);
        boolean firstOfPair = nearest.columnSpan() == 1 && headedBelow(index, nearest.column());
        return covers || (mergeLost && firstOfPair) ? nearest.text() : null;
    }

    private boolean headedBelow(int index, int column) {
        return lines.subList(index + 1, body).stream()
                .flatMap(line -> line.cells().stream())
                .anyMatch(cell -> cell.column() == column);
    }
}
