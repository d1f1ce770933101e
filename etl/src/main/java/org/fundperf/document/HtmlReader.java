package org.fundperf.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fundperf.finding.Finding;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads web pages, also those that a program saved under the name of a workbook. Scripts are not run and nothing that
 * the page refers to is fetched.
 */
final class HtmlReader implements FormatReader {

    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "select",
            "textarea",
            "object",
            "svg",
            "iframe",
            "xml",
            "del");

    private final String html;
    private final HtmlText text = new HtmlText();
    private int tables;
    private int paragraphs;

    HtmlReader(String html) {
        this.html = html;
    }

    @Override
    public String container() {
        return "html";
    }

    @Override
    public void read(byte[] content, BlockCollector into) throws UnreadableDocumentException {
        into.countText(html.length());
        String tail = html.substring(Math.max(0, html.length() - 20_000)).toLowerCase(Locale.ROOT);
        if (html.substring(0, Math.min(html.length(), 20_000))
                        .toLowerCase(Locale.ROOT)
                        .contains("<html")
                && !tail.contains("</html")
                && !tail.contains("</body")) {
            into.finding(Finding.of("file_incomplete", ""));
        }
        Document page = Jsoup.parse(html);
        HtmlVisibility.applyStyles(page);
        flow(page.body(), 0, into);
        flush(into);
    }

    /** Content outside of data tables: each block element and line break ends a paragraph. */
    private void flow(Element element, int depth, BlockCollector into) throws UnreadableDocumentException {
        checkDepth(depth, into);
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode piece) {
                text.append(piece.getWholeText());
            } else if (node instanceof Element child && isSeen(child, into)) {
                if (child.normalName().equals("table")) {
                    flush(into);
                    table(child, depth, 0, into);
                } else if (child.normalName().equals("br") || child.isBlock()) {
                    flush(into);
                    flow(child, depth + 1, into);
                    flush(into);
                } else {
                    flow(child, depth + 1, into);
                }
            }
        }
    }

    private void flush(BlockCollector into) throws UnreadableDocumentException {
        String paragraph = text.take();
        if (!paragraph.isEmpty()) {
            paragraphs++;
            into.paragraph(paragraph, "paragraph " + paragraphs);
        }
    }

    private void table(Element table, int depth, int nesting, BlockCollector into) throws UnreadableDocumentException {
        into.checkNesting(nesting);
        HtmlTable parsed = HtmlTable.of(table);
        if (parsed.isLayout()) {
            for (Element cell : parsed.cells()) {
                flow(cell, depth + 1, into);
                flush(into);
            }
            return;
        }
        TableBuilder builder = new TableBuilder("table " + (tables + 1), into);
        List<Element> inner = new ArrayList<>();
        for (Element row : parsed.rows()) {
            builder.startRow();
            for (Element cell : isSeen(row, into) ? HtmlTable.cells(row) : List.<Element>of()) {
                String shown = cellText(cell, depth + 1, inner, into);
                builder.cell(shown, HtmlTable.exact(cell, shown), HtmlTable.rowSpan(cell), HtmlTable.columnSpan(cell));
            }
        }
        Grid grid = builder.finish();
        tables += grid.cells().isEmpty() ? 0 : 1;
        into.grid(grid);
        for (Element nested : inner) {
            table(nested, depth + 1, nesting + 1, into);
        }
    }

    private String cellText(Element cell, int depth, List<Element> inner, BlockCollector into)
            throws UnreadableDocumentException {
        HtmlText shown = new HtmlText();
        if (isSeen(cell, into)) {
            gather(cell, depth, shown, inner, into);
        }
        return shown.take();
    }

    private void gather(Element element, int depth, HtmlText shown, List<Element> inner, BlockCollector into)
            throws UnreadableDocumentException {
        checkDepth(depth, into);
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode piece) {
                shown.append(piece.getWholeText());
            } else if (node instanceof Element child && isSeen(child, into)) {
                if (child.normalName().equals("table") && !HtmlTable.of(child).isFrame()) {
                    inner.add(child);
                } else if (child.normalName().equals("br") || child.isBlock()) {
                    shown.lineBreak();
                    gather(child, depth + 1, shown, inner, into);
                    shown.lineBreak();
                } else {
                    gather(child, depth + 1, shown, inner, into);
                }
            }
        }
    }

    private boolean isSeen(Element element, BlockCollector into) {
        if (UNSEEN.contains(element.normalName())) {
            return false;
        }
        boolean hidden = HtmlVisibility.isHidden(element);
        if (hidden && element.hasText()) {
            String place = "paragraph " + paragraphs + ", table " + tables;
            into.finding(Finding.of("hidden_content", place, "<" + element.normalName() + ">"));
        }
        return !hidden;
    }

    /** Elements nest deeper than tables do. */
    private static void checkDepth(int depth, BlockCollector into) throws UnreadableDocumentException {
        into.checkTime();
        into.checkNesting(depth / 20);
    }
}
