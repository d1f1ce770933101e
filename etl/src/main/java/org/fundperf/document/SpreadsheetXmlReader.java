package org.fundperf.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads XML Spreadsheet 2003, which reporting systems still write under the ending .xls. */
final class SpreadsheetXmlReader implements FormatReader {

    /** As in a web page, twenty elements inside each other count as one table inside another. */
    private static final int ELEMENTS_A_TABLE = 20;

    private final String xml;
    private final Map<String, String> formats = new HashMap<>();

    SpreadsheetXmlReader(String xml) {
        this.xml = xml;
    }

    @Override
    public String container() {
        return "xml";
    }

    @Override
    public void read(byte[] content, BlockCollector into) throws IOException, UnreadableDocumentException {
        into.countText(xml.length());
        // jsoup neither expands entities nor loads what a document refers to.
        Element root = Jsoup.parse(xml, "", Parser.xmlParser());
        into.checkNesting(depth(root) / ELEMENTS_A_TABLE);
        for (Element style : named(root, "Style")) {
            named(style, "NumberFormat")
                    .forEach(format -> formats.put(attribute(style, "ID"), attribute(format, "Format")));
        }
        List<Element> sheets = named(root, "Worksheet");
        XlsxReader.checkSheets(sheets.size(), into.limits());
        for (Element sheet : sheets) {
            String name = attribute(sheet, "Name");
            if (named(sheet, "Visible").isEmpty()) {
                SheetCollector collector = new SheetCollector(name, into);
                readColumns(sheet, collector);
                readRows(sheet, new SpreadsheetXmlRow(formats, collector), collector);
                collector.finish();
            } else {
                SheetCollector.hiddenSheet(name, into);
            }
        }
    }

    /** Each row is searched for its cells: rows inside rows cost the square of their number. */
    private static int depth(Element root) {
        int[] deepest = {0};
        root.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth));
        return deepest[0];
    }

    private static void readColumns(Element sheet, SheetCollector collector) {
        int next = 1;
        for (Element column : named(sheet, "Column")) {
            int first = number(column, "Index", next);
            next = first + number(column, "Span", 0) + 1;
            if (isHidden(column)) {
                collector.hideColumns(first - 1, next - 2);
            }
        }
    }

    private static void readRows(Element sheet, SpreadsheetXmlRow reader, SheetCollector collector)
            throws IOException, UnreadableDocumentException {
        int next = 1;
        for (Element row : named(sheet, "Row")) {
            int index = number(row, "Index", next);
            if (index < 1 || index > MergedArea.ROWS) {
                throw new IOException("a row lies outside of the sheet");
            }
            if (isHidden(row)) {
                collector.hideRow(index - 1);
            }
            reader.read(row, index - 1);
            next = index + number(row, "Span", 0) + 1;
        }
    }

    private static boolean isHidden(Element element) {
        return attribute(element, "Hidden").equals("1");
    }

    /** Descendants of this local name, in order. */
    static List<Element> named(Element parent, String localName) {
        return parent.getAllElements().stream()
                .filter(element ->
                        element.tagName().equals(localName) || element.tagName().endsWith(":" + localName))
                .toList();
    }

    static String attribute(Element element, String localName) {
        String prefixed = element.attr("ss:" + localName);
        return prefixed.isEmpty() ? element.attr(localName) : prefixed;
    }

    static int number(Element element, String localName, int otherwise) {
        String written = attribute(element, localName);
        return written.matches("\\d{1,7}") ? Integer.parseInt(written) : otherwise;
    }
}
