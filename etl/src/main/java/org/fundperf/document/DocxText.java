package org.fundperf.document;

import java.io.IOException;
import java.util.Set;
import org.fundperf.finding.Finding;

/** The text of a paragraph of a docx document as it is printed. */
final class DocxText {

    /** Deleted words, field codes, phonetic guides, and the older copy of a drawing. */
    private static final Set<String> UNSEEN =
            Set.of("del", "moveFrom", "instrText", "delText", "pPr", "rt", "Fallback", "sdtPr", "sdtEndPr");

    private final OfficeXml xml;
    private final BlockCollector into;
    private boolean muted;

    DocxText(OfficeXml xml, BlockCollector into) {
        this.xml = xml;
        this.into = into;
    }

    /** What follows is read but not shown, as in a table row whose deletion is tracked. */
    void mute() {
        muted = true;
    }

    void unmute() {
        muted = false;
    }

    /** Reads a paragraph that was just entered. */
    String paragraph(String address) throws IOException, UnreadableDocumentException {
        StringBuilder shown = new StringBuilder();
        boolean hidden = false;
        String element = "";
        while (xml.next() && !(xml.ends() && xml.element().equals("p"))) {
            if (xml.starts()) {
                element = xml.element();
                if (UNSEEN.contains(element)) {
                    xml.skip();
                } else if (element.equals("txbxContent")) {
                    into.textBox(xml.textUntilEnd("t"), address);
                } else if (element.equals("r")) {
                    hidden = false;
                } else if (element.equals("vanish")) {
                    hidden = !xml.isOff("val");
                } else if (!hidden) {
                    shown.append(character(element));
                }
            } else if (xml.ends()) {
                element = "";
            } else if (element.equals("t")) {
                append(xml.text(), hidden, address, shown);
            }
        }
        return muted ? "" : Blank.trim(shown.toString());
    }

    private void append(String piece, boolean hidden, String address, StringBuilder shown)
            throws UnreadableDocumentException {
        if (!hidden) {
            into.countText(piece.length());
            shown.append(piece);
        } else if (!piece.isBlank()) {
            into.finding(Finding.of("hidden_content", address, "\"" + piece + "\""));
        }
    }

    private static String character(String element) {
        return switch (element) {
            case "tab" -> "\t";
            case "br", "cr" -> "\n";
            case "noBreakHyphen" -> "-";
            default -> "";
        };
    }
}
