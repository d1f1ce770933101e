package org.fundperf.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** PDFs that loop, unpack without end or want something done. */
final class PdfFiles {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    private PdfFiles() {
        write("%PDF-1.7\n");
    }

    static void addTo(Map<String, HostileFile> files) {
        files.put(
                "page tree in a circle.pdf",
                () -> new PdfFiles()
                        .object("<</Type/Catalog/Pages 2 0 R>>")
                        .object("<</Type/Pages/Kids[2 0 R 2 0 R 2 0 R]/Count 3>>")
                        .end(""));
        files.put("page tree without end.pdf", PdfFiles::wideTree);
        files.put("deep page tree.pdf", PdfFiles::deepTree);
        files.put("cross references in a circle.pdf", () -> page("", "").endAt("/Prev 0"));
        files.put(
                "object stream in itself.pdf",
                () -> new PdfFiles()
                        .object("<</Type/Catalog/Pages 2 0 R>>").object("<</Type/Pages/Kids[]/Count 0>>").stream(
                                        "/Type/ObjStm/N 1/First 4/Extends 3 0 R",
                                        "3 0 <</Length 3 0 R>>".getBytes(StandardCharsets.US_ASCII))
                                .end(""));
        files.put(
                "length of itself.pdf",
                () -> new PdfFiles()
                        .object("<</Type/Catalog/Pages 2 0 R>>")
                        .object("<</Type/Pages/Kids[4 0 R]/Count 1>>")
                        .object("<</Length 3 0 R>>stream\nBT ET\nendstream")
                        .object("<</Type/Page/Parent 2 0 R/Contents 3 0 R>>")
                        .end(""));
        files.put(
                "drawing in itself.pdf",
                () -> new PdfFiles()
                                .object("<</Type/Catalog/Pages 2 0 R>>")
                                .object("<</Type/Pages/Kids[3 0 R]/Count 1>>")
                                .object(
                                        "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>/MediaBox[0 0 600 800]>>")
                                .stream("", ascii("/A Do ".repeat(100)))
                                .stream(
                                        "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 5 0 R>>>>",
                                        ascii("/A Do /A Do"))
                                .end(""));
        files.put("drawings of drawings.pdf", PdfFiles::laughs);
        files.put("deep arrays.pdf", () -> page("/X " + "[".repeat(500_000), "").end(""));
        files.put(
                "deep dictionaries.pdf",
                () -> page("/X " + "<</X ".repeat(500_000), "").end(""));
        files.put("deep graphics states.pdf", () -> packedPage("", "q ", 10_000_000));
        files.put("flat bomb.pdf", () -> packedPage("", " ".repeat(1_000), 200_000));
        files.put("flat bomb twice.pdf", () -> twice("[/FlateDecode/FlateDecode]"));
        files.put("run length bomb.pdf", () -> runLength(32 << 20));
        files.put("hex bomb.pdf", PdfFiles::hex);
        files.put("bomb behind a carriage return.pdf", PdfFiles::bareReturn);
        files.put("million rules.pdf", () -> packedPage("", "100 100 m 300 300 l S ", 1_000_000));
        files.put("many crossing rules.pdf", PdfFiles::grid);
        files.put("million characters.pdf", () -> text("(" + "1".repeat(1_000) + ") Tj ", 2_000));
        files.put("characters at one place.pdf", () -> text("1 0 0 1 50 50 Tm (1234567890) Tj ", 50_000));
        files.put(
                "huge page.pdf",
                () -> page("/MediaBox[0 0 1e30 1e30]/UserUnit 1e30", "BT /F 12 Tf (1) Tj ET")
                        .end(""));
        files.put(
                "huge font size.pdf",
                () -> page("", "BT /F 1e38 Tf 1e38 0 0 1e38 0 0 Tm (1) Tj ET").end(""));
        files.put("huge picture.pdf", PdfFiles::picture);
        files.put(
                "actions.pdf",
                () -> new PdfFiles()
                                .object(
                                        "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/Launch/F(/usr/bin/touch)/P(/tmp/fundperf-escaped)>>"
                                                + "/AA<</WC<</S/JavaScript/JS(app.launchURL\\('http://192.0.2.1/'\\))>>>>"
                                                + "/Names<</EmbeddedFiles<</Names[(a.exe)<</F(a.exe)/EF<</F 3 0 R>>>>]>>>>>>")
                                .object("<</Type/Pages/Kids[]/Count 0>>")
                                .stream("/Type/EmbeddedFile", ascii("MZ"))
                                .end(""));
        files.put(
                "external stream.pdf",
                () -> new PdfFiles()
                                .object("<</Type/Catalog/Pages 2 0 R>>")
                                .object("<</Type/Pages/Kids[3 0 R]/Count 1>>")
                                .object("<</Type/Page/Parent 2 0 R/Contents 4 0 R/MediaBox[0 0 600 800]>>")
                                .stream("/F<</FS/URL/F(http://192.0.2.1/)>>", ascii(""))
                                .end(""));
        files.put(
                "count of pages.pdf",
                () -> new PdfFiles()
                        .object("<</Type/Catalog/Pages 2 0 R>>")
                        .object("<</Type/Pages/Kids[3 0 R]/Count 2147483647>>")
                        .object("<</Type/Page/Parent 2 0 R>>")
                        .end(""));
        files.put("cut in the middle.pdf", () -> {
            byte[] whole = text("(2022 171230) Tj 0 -20 Td ", 30);
            return Arrays.copyOf(whole, whole.length / 2);
        });
    }

    /** A page of 612 × 792 points with one font. */
    private static PdfFiles page(String properties, String drawing) {
        return page(properties, "", ascii(drawing));
    }

    private static PdfFiles page(String properties, String filter, byte[] drawing) {
        return new PdfFiles()
                        .object("<</Type/Catalog/Pages 2 0 R>>")
                        .object("<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 612 792]>>")
                        .object(
                                "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1"
                                        + "/BaseFont/Helvetica>>>>>>" + properties + ">>")
                        .stream(filter, drawing);
    }

    private static byte[] packedPage(String drawing) throws IOException {
        return packedPage("", drawing, 1);
    }

    /** Without holding the drawing in memory. */
    private static byte[] packedPage(String head, String piece, int times) throws IOException {
        return page("", "/Filter/FlateDecode", packed(Zip.repeated(head, piece, times, "")))
                .end("");
    }

    private static byte[] text(String piece, int times) throws IOException {
        return packedPage("BT /F 12 Tf 50 700 Td " + piece.repeat(times) + " ET");
    }

    private static byte[] twice(String filter) throws IOException {
        byte[] once = packed(zeros(1 << 28));
        return page("", "/Filter" + filter, packed(once)).end("");
    }

    private static byte[] runLength(int size) {
        byte[] content = new byte[size];
        for (int i = 0; i + 1 < size; i += 2) {
            content[i] = (byte) 129;
            content[i + 1] = ' ';
        }
        return page("", "/Filter/RunLengthDecode", content).end("");
    }

    private static byte[] hex() throws IOException {
        StringBuilder digits = new StringBuilder();
        for (byte b : packed(zeros(1 << 29))) {
            digits.append("%02x".formatted(b));
        }
        return page("", "/Filter[/ASCIIHexDecode/FlateDecode]", ascii(digits + ">"))
                .end("");
    }

    private static byte[] bareReturn() throws IOException {
        byte[] whole = page("", "/Filter/FlateDecode", packed(zeros(1 << 29))).end("");
        byte[] bare = whole.clone();
        int stream = ArchiveFiles.indexOf(bare, ascii("stream\n"));
        bare[stream + 6] = '\r';
        return bare;
    }

    private static byte[] grid() throws IOException {
        StringBuilder drawing = new StringBuilder();
        for (int i = 0; i < 700; i++) {
            drawing.append("%d 0 m %d 792 l S 0 %d m 612 %d l S ".formatted(i, i, i, i));
        }
        return packedPage(drawing.toString());
    }

    private static byte[] picture() throws IOException {
        return new PdfFiles()
                        .object("<</Type/Catalog/Pages 2 0 R>>")
                        .object("<</Type/Pages/Kids[3 0 R]/Count 1>>")
                        .object(
                                "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>/MediaBox[0 0 600 800]>>")
                        .stream("", ascii("/A Do"))
                        .stream(
                                "/Type/XObject/Subtype/Image/Width 60000/Height 60000/ColorSpace/DeviceRGB/BitsPerComponent 8"
                                        + "/Filter/FlateDecode",
                                packed(zeros(1 << 29)))
                        .end("");
    }

    /** Each drawing calls the next ten times. */
    private static byte[] laughs() {
        PdfFiles file = page("", "");
        file.out.reset();
        file.offsets.clear();
        file.write("%PDF-1.7\n");
        file
                .object("<</Type/Catalog/Pages 2 0 R>>")
                .object("<</Type/Pages/Kids[3 0 R]/Count 1>>")
                .object(
                        "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>/MediaBox[0 0 600 800]>>")
                .stream("", ascii("/A Do"));
        for (int i = 5; i < 17; i++) {
            file.stream(
                    "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A %d 0 R>>>>".formatted(i + 1),
                    ascii("/A Do ".repeat(10)));
        }
        return file.stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", ascii("0 0 m 9 9 l S"))
                .end("");
    }

    private static byte[] wideTree() {
        PdfFiles file = new PdfFiles().object("<</Type/Catalog/Pages 2 0 R>>");
        for (int i = 2; i < 14; i++) {
            file.object("<</Type/Pages/Count 1000000/Kids["
                    + "%d 0 R ".formatted(i + 1).repeat(10) + "]>>");
        }
        return file.object("<</Type/Page/Parent 13 0 R/MediaBox[0 0 600 800]>>").end("");
    }

    private static byte[] deepTree() {
        PdfFiles file = new PdfFiles().object("<</Type/Catalog/Pages 2 0 R>>");
        for (int i = 2; i < 100_000; i++) {
            file.object("<</Type/Pages/Count 1/Parent %d 0 R/Kids[%d 0 R]>>".formatted(i - 1, i + 1));
        }
        return file.object("<</Type/Page/Parent 99999 0 R/MediaBox[0 0 600 800]>>")
                .end("");
    }

    private PdfFiles object(String content) {
        offsets.add(out.size());
        write("%d 0 obj %s endobj\n".formatted(offsets.size(), content));
        return this;
    }

    private PdfFiles stream(String properties, byte[] content) {
        offsets.add(out.size());
        write("%d 0 obj <<%s/Length %d>>stream\n".formatted(offsets.size(), properties, content.length));
        out.writeBytes(content);
        write("\nendstream endobj\n");
        return this;
    }

    private byte[] end(String trailer) {
        return end(trailer, "");
    }

    /** With a reference from the list of objects to itself. */
    private byte[] endAt(String trailer) {
        return end("", trailer.replace("0", Integer.toString(out.size())));
    }

    private byte[] end(String trailer, String previous) {
        int start = out.size();
        write("xref\n0 %d\n0000000000 65535 f \n".formatted(offsets.size() + 1));
        offsets.forEach(offset -> write("%010d 00000 n \n".formatted(offset)));
        write("trailer <</Root 1 0 R/Size %d%s%s>>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(offsets.size() + 1, trailer, previous, start));
        return out.toByteArray();
    }

    private void write(String text) {
        out.writeBytes(ascii(text));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static Zip.Content zeros(int count) {
        return Zip.repeated("", "\0".repeat(1 << 10), count >> 10, "");
    }

    private static byte[] packed(byte[] content) throws IOException {
        return packed(out -> out.write(content));
    }

    private static byte[] packed(Zip.Content content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
            content.write(deflater);
        }
        return packed.toByteArray();
    }
}
