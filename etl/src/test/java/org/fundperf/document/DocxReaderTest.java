package org.fundperf.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class DocxReaderTest {

    @Test
    void paragraphsAndTablesComeInOrder() throws IOException {
        Document document = body("<w:p><w:r><w:t>绩效目标表</w:t></w:r></w:p><w:p/>"
                + "<w:tbl><w:tr>" + cell("", "指标") + cell("", "值") + "</w:tr></w:tbl>"
                + "<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>预算</w:t></w:r>"
                + "<w:r><w:tab/><w:t>单位</w:t></w:r></w:p></w:sdtContent></w:sdt>");

        assertThat(document.container()).isEqualTo("docx");
        assertThat(Read.lines(document))
                .containsExactly(
                        "paragraph 1 绩效目标表",
                        "table 1, row 1, column 1=指标 | table 1, row 1, column 2=值",
                        "paragraph 2 预算\t单位");
    }

    @Test
    void mergedCellsBecomeSpans() throws IOException {
        Document document = body("<w:tbl><w:tr>" + cell("<w:vMerge w:val='restart'/>", "产出")
                + cell("<w:gridSpan w:val='2'/>", "数量") + "</w:tr><w:tr>" + cell("<w:vMerge/>", "") + cell("", "a")
                + cell("", "b") + "</w:tr><w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>" + cell("", "c")
                + "</w:tr></w:tbl>");

        assertThat(Read.cell(document, "table 1, row 1, column 1")).returns(2, Cell::rowSpan);
        assertThat(Read.cell(document, "table 1, row 1, column 2")).returns(2, Cell::columnSpan);
        assertThat(Read.text(document, "table 1, row 2, column 3")).isEqualTo("b");
        assertThat(Read.text(document, "table 1, row 3, column 2")).isEqualTo("c");
    }

    @Test
    void aTableInACellComesAfterTheTableAroundIt() throws IOException {
        String inner = "<w:tbl><w:tr>" + cell("", "x") + "</w:tr></w:tbl>";
        Document document = body("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p>" + inner + "<w:p/></w:tc>"
                + cell("", "b") + "</w:tr></w:tbl>");

        assertThat(Read.lines(document))
                .containsExactly(
                        "table 1, row 1, column 1=a | table 1, row 1, column 2=b", "table 2, row 1, column 1=x");
    }

    @Test
    void onlyWhatIsPrintedIsRead() throws IOException {
        Document document = body("<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r>"
                + "</w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
                + "<w:r><w:t xml:space='preserve'> 2022 </w:t><w:br/><w:t>年</w:t></w:r></w:p>"
                + "<w:p><w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>附注</w:t></w:r></w:p></w:txbxContent>"
                + "</v:textbox></w:pict></w:r><w:r><w:t>正文</w:t></w:r></w:p>"
                + "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" + cell("", "删") + "</w:tr><w:tr>" + cell("", "留")
                + "</w:tr></w:tbl>");

        assertThat(Read.lines(document))
                .containsExactly("paragraph 1 新 2022 \n年", "paragraph 2 正文", "table 1, row 2, column 1=留");
        assertThat(Read.findings(document))
                .containsExactly("hidden_content paragraph 1", "text_box_ignored paragraph 2");
    }

    @Test
    void theOlderCopyOfATableIsNotReadAgain() throws IOException {
        String table = "<w:tbl><w:tr>" + cell("", "x") + "</w:tr></w:tbl>";

        assertThat(Read.lines(body("<w:AlternateContent><w:Choice>" + table + "</w:Choice><w:Fallback>" + table
                        + "</w:Fallback></w:AlternateContent>")))
                .containsExactly("table 1, row 1, column 1=x");
    }

    @Test
    void tablesNestedTooDeepAreRefused() throws IOException {
        String deep = "<w:tbl><w:tr><w:tc>".repeat(200) + "<w:p/>" + "</w:tc></w:tr></w:tbl>".repeat(200);

        assertThat(Read.reason(bytes(deep))).isEqualTo("too_complex");
    }

    private static String cell(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
    }

    private static Document body(String xml) throws IOException {
        return Read.document(bytes(xml));
    }

    /** A document as POI writes it, with this body. */
    private static byte[] bytes(String body) throws IOException {
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.write(empty);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(empty.toByteArray()));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals("word/document.xml")) {
                    out.write(("<w:document xmlns:w='urn:w' xmlns:v='urn:v'><w:body>" + body + "</w:body></w:document>")
                            .getBytes(StandardCharsets.UTF_8));
                } else {
                    in.transferTo(out);
                }
            }
        }
        return bytes.toByteArray();
    }
}
