package org.fundperf.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of cells, plain or in several fonts; the reading aids of East Asian text are left out. */
final class XlsxStrings {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XlsxStrings() {}

    /** The texts that cells share, by their number. */
    static List<String> read(OfficeXml xml, BlockCollector into) throws IOException, UnreadableDocumentException {
        List<String> strings = new ArrayList<>();
        while (xml.next()) {
            if (xml.starts() && xml.element().equals("si")) {
                strings.add(text(xml, "si", into));
            }
        }
        return strings;
    }

    /** The text up to the end of the element that has just been entered. */
    static String text(OfficeXml xml, String element, BlockCollector into)
            throws IOException, UnreadableDocumentException {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        int readingAids = 0;
        while (xml.next() && !(xml.ends() && xml.element().equals(element))) {
            if (xml.starts() || xml.ends()) {
                inText = xml.starts() && xml.element().equals("t");
                readingAids += xml.element().equals("rPh") ? xml.starts() ? 1 : -1 : 0;
            } else if (inText && readingAids == 0) {
                into.countText(xml.text().length());
                text.append(xml.text());
            }
        }
        return text.indexOf("_x") < 0 ? text.toString() : unescape(text.toString());
    }

    /** Characters that XML cannot hold are written {@code _x000D_}. */
    private static String unescape(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(unescaped(Integer.parseInt(match.group(1), 16))));
    }

    private static String unescaped(int character) {
        return character == '\r' ? "" : String.valueOf((char) character);
    }
}
