package org.fundperf.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Walks through the body of a docx document: paragraphs and tables in their order. */
final class DocxBody {

    /** Wrappers that are passed through: content controls, tracked insertions, custom tags. */
    private static final Set<String> SKIPPED = Set.of(
            "Fallback",
            "del",
            "moveFrom",
            "sectPr",
            "sdtPr",
            "sdtEndPr",
            "tblPr",
            "tblGrid",
            "tcPrChange",
            "trPrChange");

    private final OfficeXml xml;
    private final BlockCollector into;
    private final DocxText text;
    private int tables;
    private int paragraphs;

    DocxBody(OfficeXml xml, BlockCollector into) {
        this.xml = xml;
        this.into = into;
        this.text = new DocxText(xml, into);
    }

    /** Reads up to the end of the body that was just entered. */
    void read() throws IOException, UnreadableDocumentException {
        while (xml.next() && !isEndOf("body")) {
            if (!xml.starts()) {
                continue;
            }
            if (xml.element().equals("p")) {
                String paragraph = text.paragraph("paragraph " + (paragraphs + 1));
                paragraphs += paragraph.isEmpty() ? 0 : 1;
                into.paragraph(paragraph, "paragraph " + paragraphs);
            } else if (xml.element().equals("tbl")) {
                List<TableBuilder> built = new ArrayList<>();
                table(0, built);
                for (TableBuilder table : built) {
                    into.grid(table.finish());
                }
            } else if (SKIPPED.contains(xml.element())) {
                xml.skip();
            }
        }
    }

    private boolean isEndOf(String element) {
        return xml.ends() && xml.element().equals(element);
    }

    /** Reads a table that was just entered; tables inside it come after it. */
    private void table(int nesting, List<TableBuilder> built) throws IOException, UnreadableDocumentException {
        into.checkNesting(nesting);
        tables++;
        TableBuilder builder = new TableBuilder("table " + tables, into);
        built.add(builder);
        while (xml.next() && !isEndOf("tbl")) {
            if (xml.starts() && xml.element().equals("tr")) {
                row(nesting, builder, built);
            } else if (xml.starts() && SKIPPED.contains(xml.element())) {
                xml.skip();
            }
        }
    }

    private void row(int nesting, TableBuilder builder, List<TableBuilder> built)
            throws IOException, UnreadableDocumentException {
        builder.startRow();
        while (xml.next() && !isEndOf("tr")) {
            if (!xml.starts()) {
                continue;
            }
            switch (xml.element()) {
                case "gridBefore" -> builder.skip(Math.min(xml.number("val", 0), MergedArea.COLUMNS));
                case "tc" -> cell(nesting, builder, built);
                case "del", "moveFrom" -> text.mute();
                default -> {
                    if (SKIPPED.contains(xml.element())) {
                        xml.skip();
                    }
                }
            }
        }
        text.unmute();
    }

    private void cell(int nesting, TableBuilder builder, List<TableBuilder> built)
            throws IOException, UnreadableDocumentException {
        int columnSpan = 1;
        boolean continued = false;
        List<String> lines = new ArrayList<>();
        while (xml.next() && !isEndOf("tc")) {
            if (!xml.starts()) {
                continue;
            }
            switch (xml.element()) {
                case "gridSpan" -> columnSpan = xml.number("val", 1);
                case "vMerge" -> continued = !xml.attribute("val").equals("restart");
                case "p" -> lines.add(text.paragraph(builder.nextAddress()));
                case "tbl" -> table(nesting + 1, built);
                default -> {
                    if (SKIPPED.contains(xml.element())) {
                        xml.skip();
                    }
                }
            }
        }
        String shown = String.join("\n", lines);
        if (continued) {
            builder.continued(columnSpan);
        } else {
            builder.cell(shown, shown, 1, columnSpan);
        }
    }
}
