package org.fundperf.hostile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Texts and web pages without measure. */
final class TextFiles {

    private static final int MILLION = 1_000_000;

    private TextFiles() {}

    static void addTo(Map<String, HostileFile> files) {
        files.put("one line of 60 MB.txt", () -> utf8("一".repeat(20 * MILLION)));
        files.put("one line of 60 MB of digits.txt", () -> utf8("1".repeat(60 * MILLION)));
        files.put("one line of tabs.txt", () -> utf8("\t".repeat(60 * MILLION)));
        files.put("one line of pipes.txt", () -> utf8("|".repeat(30 * MILLION)));
        files.put("rules of pipes.txt", () -> utf8(("|" + "-- ".repeat(30_000) + "|\n").repeat(200)));
        files.put("million lines.txt", () -> utf8("收入1万元。\n".repeat(1_200_000)));
        files.put("blank lines.txt", () -> utf8("\n".repeat(60 * MILLION)));
        files.put("lines of tabs.txt", () -> utf8("\t\n".repeat(30 * MILLION)));
        files.put("million columns.csv", () -> utf8(("a" + ",".repeat(MILLION) + "b\n").repeat(20)));
        files.put("million full columns.csv", () -> utf8(("1,".repeat(MILLION) + "\n").repeat(3)));
        files.put("open quote.csv", () -> utf8("a,b\n1,2\n3,4\n5,\"" + "x,\n".repeat(15 * MILLION)));
        files.put("only quotes.csv", () -> utf8("\"".repeat(40 * MILLION)));
        files.put(
                "quotes after blanks.csv", () -> utf8("a,b\n1,2\n3,4\n" + (" ".repeat(100) + "\"\"").repeat(300_000)));
        files.put("blanks before a quote.csv", () -> utf8("a,b\n1,2\n3,4\n5," + " \"".repeat(5 * MILLION)));
        files.put(
                "half of UTF-16.txt",
                () -> "社保基金支出绩效目标表\n2022年\n".repeat(MILLION).getBytes(StandardCharsets.UTF_16LE));
        files.put("GBK.txt", () -> "社保基金支出绩效目标表 2022年 ".repeat(MILLION).getBytes(Charset.forName("GB18030")));
        files.put(
                "boundaries.mht",
                () -> utf8("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n"
                        + "--a\nContent-Type: text/html\n\nx\n".repeat(300_000)));
        files.put(
                "boundary of one dash.mht", () -> utf8("MIME-Version: 1.0\nboundary=-\n\n" + "-".repeat(30 * MILLION)));
        files.put(
                "head without end.mht",
                () -> utf8("MIME-Version: 1.0\nboundary=a\n" + "boundary =".repeat(3 * MILLION)));
        pages(files);
        sheets(files);
    }

    private static void pages(Map<String, HostileFile> files) {
        files.put("million open tags.html", () -> utf8("<html><body>" + "<b>".repeat(MILLION)));
        files.put("million open blocks.html", () -> utf8("<html><body>" + "<div>x".repeat(MILLION)));
        files.put("million open lists.html", () -> utf8("<html><body>" + "<ul><li>x".repeat(300_000)));
        files.put("misnested tags.html", () -> utf8("<html><body>" + "<a><b><p>".repeat(20_000)));
        files.put("open formatting.html", () -> utf8("<html><body>" + "<b><i><u><font color=1>x<p>".repeat(20_000)));
        files.put("open tables.html", () -> utf8("<html><body>" + "<table><tr><td>x".repeat(100_000)));
        files.put("tables without cells.html", () -> utf8("<html><body>" + "<table>".repeat(300_000)));
        files.put("text in tables.html", () -> utf8("<html><body><table>" + "x<b>".repeat(100_000)));
        files.put(
                "huge spans.html",
                () -> utf8("<html><body><table>" + "<tr><td rowspan=999999 colspan=999999>1<td>2".repeat(20_000)));
        files.put(
                "wide rows.html",
                () -> utf8("<html><body><table><tr><td>a<td>b"
                        + ("<tr>" + "<td colspan=1000>".repeat(16)).repeat(50_000)));
        files.put(
                "falling spans.html",
                () -> utf8("<html><body><table>" + ("<tr>" + "<td rowspan=60000>1".repeat(3)).repeat(60_000)));
        files.put(
                "million empty cells.html",
                () -> utf8("<html><body><table>" + ("<tr>" + "<td>".repeat(1_000)).repeat(3_000)));
        files.put("million attributes.html", () -> utf8("<html><body " + "a ".repeat(10 * MILLION) + ">"));
        files.put("different attributes.html", () -> {
            StringBuilder page = new StringBuilder("<html><body ");
            for (int i = 0; i < MILLION; i++) {
                page.append('a').append(i).append(' ');
            }
            return utf8(page + ">x");
        });
        files.put("million entities.html", () -> utf8("<html><body>" + "&amp;&#x41;&nbsp;".repeat(MILLION)));
        files.put("open comment.html", () -> utf8("<html><body>" + "<!-".repeat(6 * MILLION)));
        files.put("open script.html", () -> utf8("<html><body><script>" + "</scrip".repeat(2 * MILLION)));
        files.put(
                "hidden in hidden.html",
                () -> utf8("<html><body>" + "<div style='display:none'>x</div>".repeat(300_000)));
        files.put(
                "blocks in a cell.html",
                () -> utf8("<html><body><table><tr><td>a<td>b<tr><td>" + "<p>1</p>".repeat(MILLION)));
        files.put(
                "fetches.html",
                () -> utf8(
                        "<html><head><base href=http://192.0.2.1/><link rel=stylesheet href=a.css>"
                                + "<meta http-equiv=refresh content=\"0;url=http://192.0.2.1/\"><script src=http://192.0.2.1/a.js></script>"
                                + "</head><body><iframe src=file:///etc/passwd></iframe><img src=http://192.0.2.1/a.png></body></html>"));
    }

    private static void sheets(Map<String, HostileFile> files) {
        String head = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">";
        files.put("styles in styles.xml", () -> utf8(head + "<Style><NumberFormat Format='0%'/>".repeat(3_000)));
        files.put("sheets in sheets.xml", () -> utf8(head + "<Worksheet Name='a'><Table>".repeat(3_000)));
        files.put(
                "rows in rows.xml",
                () -> utf8(head + "<Worksheet><Table>" + "<Row><Cell><Data>1</Data>".repeat(3_000)));
        files.put("deep.xml", () -> utf8(head + "<Worksheet><Table>" + "<Row>".repeat(MILLION)));
        files.put(
                "spans.xml",
                () -> utf8(head + "<Worksheet><Table><Column Index='9999999' Span='9999999' Hidden='1'/>"
                        + "<Row Index='9999999' Span='9999999'><Cell Index='9999999' MergeAcross='9999999' MergeDown='9999999'>"
                        + "<Data>1</Data></Cell></Row></Table></Worksheet></Workbook>"));
        files.put(
                "million cells.xml",
                () -> utf8(head + "<Worksheet><Table>"
                        + ("<Row>" + "<Cell><Data>1</Data></Cell>".repeat(10)).repeat(60_000)));
        files.put(
                "entities.xml",
                () -> utf8("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                        + head.substring(21)
                        + "<Worksheet><Table><Row><Cell><Data>&a;</Data></Cell></Row></Table></Worksheet></Workbook>"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
