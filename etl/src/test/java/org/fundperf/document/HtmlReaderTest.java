package org.fundperf.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {

    @Test
    void paragraphsAndTablesComeInOrder() {
        Document document = Read.text("<html><head><title>x</title><style>p{}</style></head><body><h1>绩效 目标表</h1>"
                + "<p>预算<b>单位</b>：甲<br>2022年</p><table><tr><th>指标</th><th>值</th></tr>"
                + "<tr><td>参保<br/>人数</td><td>&ge;95%&nbsp;</td></tr></table><script>1</script>完</body></html>");

        assertThat(document.container()).isEqualTo("html");
        assertThat(Read.lines(document))
                .containsExactly(
                        "paragraph 1 绩效 目标表",
                        "paragraph 2 预算单位：甲",
                        "paragraph 3 2022年",
                        "table 1, row 1, column 1=指标 | table 1, row 1, column 2=值"
                                + " | table 1, row 2, column 1=参保\n人数 | table 1, row 2, column 2=≥95%",
                        "paragraph 4 完");
    }

    @Test
    void spansMoveTheCellsThatFollow() {
        Document document = Read.text("<table><tr><td rowspan=2>产出</td><td colspan='2'>数量</td><td>1</td></tr>"
                + "<tr><td>a</td><td>b</td><td>2</td></tr><tr><td rowspan=9>c</td><td>d</td></tr></table>");

        assertThat(Read.lines(document))
                .containsExactly("table 1, row 1, column 1=产出 | table 1, row 1, column 2=数量"
                        + " | table 1, row 1, column 4=1 | table 1, row 2, column 2=a"
                        + " | table 1, row 2, column 3=b | table 1, row 2, column 4=2"
                        + " | table 1, row 3, column 1=c | table 1, row 3, column 2=d");
        assertThat(Read.cell(document, "table 1, row 1, column 1")).returns(2, Cell::rowSpan);
        assertThat(Read.cell(document, "table 1, row 1, column 2")).returns(2, Cell::columnSpan);
        assertThat(Read.cell(document, "table 1, row 3, column 1")).returns(1, Cell::rowSpan);
    }

    @Test
    void aTableForLayoutDoesNotSwallowTheTablesInIt() {
        Document document = Read.text("<table><tr><td>导航</td><td>首页</td></tr><tr><td colspan=2><p>标题</p>"
                + "<table><tr><td>一</td><td>1</td></tr></table>"
                + "<table><tr><td>二</td><td>2</td></tr></table></td></tr></table>");

        assertThat(Read.lines(document))
                .containsExactly(
                        "paragraph 1 导航",
                        "paragraph 2 首页",
                        "paragraph 3 标题",
                        "table 1, row 1, column 1=一 | table 1, row 1, column 2=1",
                        "table 2, row 1, column 1=二 | table 2, row 1, column 2=2");
    }

    @Test
    void aTableInACellOfATableComesAfterIt() {
        Document document = Read.text("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>"
                + "<tr><td>e</td><td>f<table><tr><td>x</td><td>y</td></tr></table></td></tr></table>");

        assertThat(Read.lines(document)).hasSize(2);
        assertThat(Read.text(document, "table 1, row 3, column 2")).isEqualTo("f");
        assertThat(Read.text(document, "table 2, row 1, column 2")).isEqualTo("y");
    }

    @Test
    void textWithTablesInHtmlKeepsItsLines() {
        Document document =
                Read.text("## 绩效目标表\n**(2022年)**\n\n<table><tr><td rowspan=\"2\">产出</td><td>&gt;5</td></tr>\n"
                        + "<tr><td>≤3</td></tr></table>\n\n负责人: <5%\n<table><tr><td>x</td><td>y</td></tr></table>");

        assertThat(Read.lines(document))
                .containsExactly(
                        "paragraph 1 绩效目标表",
                        "paragraph 2 (2022年)",
                        "table 1, row 1, column 1=产出 | table 1, row 1, column 2=>5 | table 1, row 2, column 2=≤3",
                        "paragraph 3 负责人: <5%",
                        "table 2, row 1, column 1=x | table 2, row 1, column 2=y");
    }

    @Test
    void aPageThatEndsEarlyIsReported() {
        Document document = Read.text("<html><body><table><tr><td>a</td><td>b</td></tr><tr><td>c");

        assertThat(Read.text(document, "table 1, row 2, column 1")).isEqualTo("c");
        assertThat(Read.findings(document)).containsExactly("file_incomplete ");
    }

    @Test
    void theCharsetIsFoundOutWhateverThePageDeclares() {
        String page =
                "<html><head><meta charset='utf-8'></head><body><table><tr><td>镕基</td><td>值</td></tr></table></body>";

        for (String charset : new String[] {"GBK", "GB18030", "UTF-8", "UTF-16LE"}) {
            Document document = Read.document(page.getBytes(Charset.forName(charset)));
            assertThat(Read.text(document, "table 1, row 1, column 1")).isEqualTo("镕基");
        }
    }

    @Test
    void whatIsHiddenIsLeftOutAndReported() {
        Document document = Read.text(
                "<body><div style='display: none'>草稿</div><table><tr><td>a</td><td>b</td></tr></table></body>");

        assertThat(Read.lines(document)).hasSize(1);
        assertThat(Read.findings(document)).containsExactly("hidden_content paragraph 0, table 0");
    }

    @Test
    void aHiddenRowKeepsItsPlaceAndIsReported() {
        Document document = Read.text("<table><tr><td rowspan=3>a</td><td>1</td></tr>"
                + "<tr style='DISPLAY : none'><td>2</td></tr><tr><td>3</td></tr><tr><td>b</td><td>4</td></tr></table>");

        assertThat(Read.cells(document).stream().map(Cell::text)).containsExactly("a", "1", "3", "b", "4");
        assertThat(Read.text(document, "table 1, row 3, column 2")).isEqualTo("3");
        assertThat(Read.findings(document)).containsExactly("hidden_content paragraph 0, table 0");
    }

    @Test
    void aStyleSheetHidesToo() {
        Document document = Read.text("<html><head><style>/* .a {display:none} */ .a, #b { color: red; display: none }"
                + "@media print { .c { display:none } } td:hover {display:none}</style></head><body>"
                + "<table class='a'><tr><td>草稿</td><td>1</td></tr></table><p id=b>旧</p><p class=c>新</p></body></html>");

        assertThat(Read.lines(document)).containsExactly("paragraph 1 新");
        assertThat(Read.findings(document)).hasSize(2);
    }

    @Test
    void aFrameInACellIsNoTable() {
        Document document = Read.text("<table><tr><td>a</td><td><table><tr><td>≥95%</td></tr></table></td></tr>"
                + "<tr><td>b</td><td><del>90%</del><ins>95%</ins></td></tr></table>");

        assertThat(Read.cells(document).stream().map(Cell::text)).containsExactly("a", "≥95%", "b", "95%");
    }

    @Test
    void anExcelPageKeepsTheDigitsBehindTheText() {
        Document document = Read.text("<html xmlns:x='urn:schemas-microsoft-com:office:excel'><body><table>"
                + "<tr><td x:num='0.8812'>88%</td><td x:num=\"1234.567\">1,234.57</td><td x:num>5</td></tr></table>");

        assertThat(Read.cells(document).stream().map(Cell::exact)).containsExactly("88.12%", "1234.567", "5");
    }

    @Test
    void aWebArchiveIsReadLikeItsPage() {
        String page = "<html><body><table><tr><td>参保</td><td>≥95%</td></tr></table></body></html>";
        String encoded = Base64.getMimeEncoder().encodeToString(page.getBytes(Charset.forName("GBK")));
        String archive = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"--=_x\"\r\n\r\n"
                + "----=_x\r\nContent-Type: text/html; charset=\"gb2312\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + encoded + "\r\n----=_x\r\nContent-Type: image/png\r\n\r\nxx\r\n----=_x--\r\n";

        Document document = Read.document(archive.getBytes(StandardCharsets.US_ASCII));

        assertThat(document.container()).isEqualTo("mhtml");
        assertThat(document.blocks()).isEqualTo(Read.text(page).blocks()).hasSize(1);
    }

    @Test
    void aQuotedPrintableWebArchiveIsReadToo() {
        String archive = """
                From: <Saved by WPS>
                MIME-Version: 1.0
                Content-Type: multipart/related; boundary=b1

                --b1
                Content-Type: text/html; charset="utf-8"
                Content-Transfer-Encoding: quoted-printable

                <table><tr><td width=3D5>=E5=80=BC</td><td>9=
                5%</td></tr></table>
                --b1--
                """;

        assertThat(Read.cells(Read.text(archive)).stream().map(Cell::text)).containsExactly("值", "95%");
    }
}
