package org.fundperf.sample;

import java.util.function.Function;
import org.jsoup.nodes.Entities;

/** Writes table elements. */
final class HtmlTables {

    private HtmlTables() {}

    /** @param attributes what a cell of this text has besides its spans */
    static String table(Squares squares, Squares.Area area, Function<String, String> attributes) {
        StringBuilder html = new StringBuilder("<table border=\"1\">\n");
        for (int row = area.top(); row < area.bottom(); row++) {
            html.append("<tr>");
            for (Placed cell : squares.corners(row, area)) {
                html.append("<td")
                        .append(span("rowspan", cell.rowSpan()))
                        .append(span("colspan", cell.columnSpan()))
                        .append(attributes.apply(cell.text()))
                        .append('>')
                        .append(Entities.escape(cell.text()))
                        .append("</td>");
            }
            html.append("</tr>\n");
        }
        return html.append("</table>\n").toString();
    }

    private static String span(String name, int squares) {
        return squares == 1 ? "" : " %s=\"%d\"".formatted(name, squares);
    }
}
