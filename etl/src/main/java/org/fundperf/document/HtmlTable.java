package org.fundperf.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * The rows of a table element, without those of tables inside it.
 *
 * @param rows as written
 */
record HtmlTable(List<Element> rows) {

    private static final Pattern SPAN = Pattern.compile("\\d{1,6}");
    private static final Pattern STORED = Pattern.compile("-?\\d{1,15}(\\.\\d{1,20})?(E[+-]?\\d{1,2})?");
    private static final Pattern SHOWN = Pattern.compile("-?\\d+(\\.\\d+)?%?");

    static HtmlTable of(Element table) {
        return new HtmlTable(table.children().stream()
                .flatMap(child -> switch (child.normalName()) {
                    case "tr" -> Stream.of(child);
                    case "thead", "tbody", "tfoot" ->
                        child.children().stream().filter(row -> row.normalName().equals("tr"));
                    default -> Stream.<Element>empty();
                })
                .toList());
    }

    static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(cell ->
                        cell.normalName().equals("td") || cell.normalName().equals("th"))
                .toList();
    }

    List<Element> cells() {
        return rows.stream().flatMap(row -> cells(row).stream()).toList();
    }

    /** One cell only: a frame around what stands in it. */
    boolean isFrame() {
        return cells().size() <= 1;
    }

    /**
     * A table that only places things on a page: it has one cell, or holds tables and no two rows of its own with
     * several texts.
     */
    boolean isLayout() {
        if (isFrame()) {
            return true;
        }
        return cells().stream().anyMatch(HtmlTable::holdsTable)
                && rows.stream().filter(HtmlTable::hasSeveralTexts).count() < 2;
    }

    private static boolean holdsTable(Element cell) {
        return cell.childrenSize() > 0
                && cell.select("table").stream()
                        .anyMatch(table -> !HtmlTable.of(table).isFrame());
    }

    private static boolean hasSeveralTexts(Element row) {
        return cells(row).stream()
                        .filter(cell -> !holdsTable(cell) && cell.hasText())
                        .count()
                > 1;
    }

    static int rowSpan(Element cell) {
        int span = span(cell, "rowspan");
        // Zero means all rows that follow.
        return span == 0 ? MergedArea.ROWS : span;
    }

    static int columnSpan(Element cell) {
        return span(cell, "colspan");
    }

    private static int span(Element cell, String attribute) {
        String written = cell.attr(attribute).strip();
        return SPAN.matcher(written).matches() ? Integer.parseInt(written) : 1;
    }

    /** Excel writes the stored number beside the text that it shows. */
    static String exact(Element cell, String shown) {
        String stored = cell.attr("x:num").strip();
        String digits = shown.replace(",", "");
        if (!STORED.matcher(stored).matches() || !SHOWN.matcher(digits).matches()) {
            return shown;
        }
        boolean percent = shown.endsWith("%");
        BigDecimal seen = new BigDecimal(percent ? digits.substring(0, digits.length() - 1) : digits);
        BigDecimal number =
                new BigDecimal(NumberText.plain(Double.parseDouble(stored))).movePointRight(percent ? 2 : 0);
        if (seen.compareTo(number) == 0) {
            return shown;
        }
        return number.stripTrailingZeros().toPlainString() + (percent ? "%" : "");
    }
}
