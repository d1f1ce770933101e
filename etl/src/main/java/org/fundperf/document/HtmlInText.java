package org.fundperf.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/** Text extracts that write their tables as HTML because cells are merged, and everything else as plain lines. */
final class HtmlInText {

    private static final Pattern TABLE = Pattern.compile("(?is)<table\\b.*?</table\\s*>");

    private HtmlInText() {}

    /** The same as a page, in which each line outside of tables is a paragraph. */
    static String page(String text) {
        StringBuilder page = new StringBuilder("<body>");
        Matcher table = TABLE.matcher(text);
        int end = 0;
        while (table.find()) {
            paragraphs(text.substring(end, table.start()), page);
            page.append(table.group());
            end = table.end();
        }
        paragraphs(text.substring(end), page);
        return page.toString();
    }

    private static void paragraphs(String lines, StringBuilder page) {
        lines.lines()
                .forEach(line -> page.append("<p>")
                        .append(Entities.escape(TextMarkup.strip(line)))
                        .append("</p>"));
    }
}
