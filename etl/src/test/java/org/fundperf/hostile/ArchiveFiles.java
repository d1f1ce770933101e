package org.fundperf.hostile;

import static org.fundperf.hostile.Zip.repeated;
import static org.fundperf.hostile.Zip.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Archives that unpack to more than they are, or that say what is not so. */
final class ArchiveFiles {

    private ArchiveFiles() {}

    static void addTo(Map<String, HostileFile> files) {
        files.put(
                "high ratio.xlsx",
                () -> Office.workbook(
                        repeated("<worksheet><sheetData>", " ".repeat(1_000), 2_000_000, "</sheetData></worksheet>")));
        files.put("nested.xlsx", ArchiveFiles::nested);
        files.put("nested.zip", ArchiveFiles::nested);
        files.put("hundred parts within the ratio.xlsx", ArchiveFiles::manyParts);
        files.put("million parts.xlsx", () -> directory(1_300_000, 46));
        files.put("overlapping parts.xlsx", () -> directory(500, 0));
        files.put(
                "paths out of the folder.xlsx",
                () -> new Zip()
                        .with("../../../../tmp/fundperf-escaped", text("x"))
                        .with("/tmp/fundperf-escaped", text("x"))
                        .with("xl/../../../workbook.xml", text("<workbook/>"))
                        .with("xl\\workbook.xml", text("<workbook/>"))
                        .bytes());
        files.put(
                "relation to the system.xlsx",
                () -> new Zip()
                        .with(
                                "_rels/.rels",
                                text("<Relationships><Relationship Id=\"1\" Type=\"x/officeDocument\""
                                        + " Target=\"file:///etc/passwd\"/></Relationships>"))
                        .with("xl/x", text(""))
                        .bytes());
        files.put(
                "relation to itself.xlsx",
                () -> new Zip()
                        .with(
                                "_rels/.rels",
                                text("<Relationships><Relationship Id=\"1\" Type=\"x/officeDocument\""
                                        + " Target=\"_rels/.rels\"/></Relationships>"))
                        .with("xl/x", text(""))
                        .bytes());
        files.put(
                "macros.xlsm",
                () -> Office.workbookNamed("Sheet1")
                        .with(
                                "xl/vbaProject.bin",
                                text("Sub Auto_Open() Shell \"touch /tmp/fundperf-escaped\" End Sub"))
                        .with("xl/sharedStrings.xml", text("<sst/>"))
                        .with("xl/styles.xml", text("<styleSheet/>"))
                        .with(
                                "xl/worksheets/sheet1.xml",
                                Office.sheet(
                                        "<row><c><f>HYPERLINK(\"http://192.0.2.1/\")</f></c><c><f>WEBSERVICE(\"http://192.0.2.1/\")</f></c>"
                                                + "<c t=\"str\"><f>cmd|'/c calc'!A0</f><v>5</v></c></row>"))
                        .bytes());
        files.put(
                "steering sheet name.xlsx",
                () -> Office.workbookNamed("a&#10;[ 0.0 s] Published&#x202E;\u009B2J")
                        .with("xl/sharedStrings.xml", text("<sst/>"))
                        .with("xl/styles.xml", text("<styleSheet/>"))
                        .with(
                                "xl/worksheets/sheet1.xml",
                                Office.sheet("<row><c t=\"str\"><v>社保基金支出绩效目标表</v></c></row>"))
                        .bytes());
    }

    /** Zip in zip in zip, each level ten times, as in 42.zip. */
    private static byte[] nested() throws IOException {
        byte[] inner =
                new Zip().with("0", repeated("", " ".repeat(1_000), 10_000, "")).bytes();
        for (int level = 0; level < 5; level++) {
            byte[] content = inner;
            Zip outer = new Zip();
            for (int i = 0; i < 10; i++) {
                outer.with("xl/" + i + ".zip", out -> out.write(content));
            }
            inner = outer.bytes();
        }
        return inner;
    }

    private static byte[] manyParts() throws IOException {
        Zip zip = Office.workbookNamed("Sheet1");
        StringBuilder random = new StringBuilder();
        java.util.Random digits = new java.util.Random(5);
        for (int i = 0; i < 20_000; i++) {
            random.append("<t>")
                    .append(digits.nextInt())
                    .append(" ".repeat(300))
                    .append("</t>");
        }
        zip.with("xl/sharedStrings.xml", repeated("<sst>", random.toString(), 50, "</sst>"));
        zip.with("xl/styles.xml", text("<styleSheet/>"));
        zip.with("xl/worksheets/sheet1.xml", Office.sheet(""));
        return zip.bytes();
    }

    /** An archive whose directory names parts that lie at the same place, or nowhere. */
    private static byte[] directory(int entries, int step) throws IOException {
        byte[] packed = new Zip()
                .with("xl/workbook.xml", repeated("<a>", " ".repeat(1_000), 100_000, "</a>"))
                .bytes();
        int directory = indexOf(packed, new byte[] {'P', 'K', 1, 2});
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(packed, 0, directory);
        ByteBuffer entry = ByteBuffer.wrap(packed, directory, 46).slice().order(ByteOrder.LITTLE_ENDIAN);
        byte[] record = new byte[46];
        entry.get(record);
        int size = 0;
        for (int i = 0; i < entries; i++) {
            byte[] name = (step == 0 ? "xl/" + i : Integer.toString(i, 36)).getBytes(StandardCharsets.US_ASCII);
            record[28] = (byte) name.length;
            out.write(record);
            out.write(name);
            size += record.length + name.length;
        }
        ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(0x06054B50)
                .putInt(0)
                .putShort((short) entries)
                .putShort((short) entries)
                .putInt(size)
                .putInt(directory);
        out.write(end.array());
        return out.toByteArray();
    }

    static int indexOf(byte[] content, byte[] wanted) {
        for (int i = 0; i + wanted.length <= content.length; i++) {
            if (java.util.Arrays.equals(content, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new IllegalArgumentException("Not in it");
    }
}
