package org.fundperf.hostile;

import static org.fundperf.hostile.Zip.text;

import java.io.IOException;
import org.fundperf.hostile.Zip.Content;

/** Smallest workbooks and documents, with parts of one's own choice. */
final class Office {

    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>";
    private static final String RELATION =
            "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\""
                    + " Target=\"%s\"/>";

    private Office() {}

    static byte[] workbook(Content sheet) throws IOException {
        return workbook(text("<sst/>"), text("<styleSheet/>"), sheet);
    }

    static byte[] workbook(Content strings, Content styles, Content sheet) throws IOException {
        return workbookNamed("Sheet1")
                .with("xl/sharedStrings.xml", strings)
                .with("xl/styles.xml", styles)
                .with("xl/worksheets/sheet1.xml", sheet)
                .bytes();
    }

    /** @param sheetName as it stands in the XML */
    static Zip workbookNamed(String sheetName) throws IOException {
        return new Zip()
                .with(
                        "_rels/.rels",
                        text(RELATIONS.formatted(RELATION.formatted("r1", "officeDocument", "xl/workbook.xml"))))
                .with(
                        "xl/_rels/workbook.xml.rels",
                        text(RELATIONS.formatted(RELATION.formatted("r1", "worksheet", "worksheets/sheet1.xml")
                                + RELATION.formatted("r2", "sharedStrings", "sharedStrings.xml")
                                + RELATION.formatted("r3", "styles", "styles.xml"))))
                .with(
                        "xl/workbook.xml",
                        text("<workbook><sheets><sheet name=\"" + sheetName
                                + "\" sheetId=\"1\" r:id=\"r1\" xmlns:r=\"r\"/></sheets></workbook>"));
    }

    static Content sheet(String rows) {
        return text("<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    static byte[] document(Content body) throws IOException {
        return new Zip()
                .with(
                        "_rels/.rels",
                        text(RELATIONS.formatted(RELATION.formatted("r1", "officeDocument", "word/document.xml"))))
                .with("word/document.xml", out -> {
                    text("<w:document xmlns:w=\"w\"><w:body>").write(out);
                    body.write(out);
                    text("</w:body></w:document>").write(out);
                })
                .bytes();
    }
}
