package org.fundperf.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Every bad file ends with a reason code, and soon. */
class HostileDocumentsTest {

    private static final byte[] WORKBOOK =
            XlsxReaderTest.bytes(sheet -> sheet.createRow(0).createCell(0).setCellValue(171230));

    @Test
    void anEmptyFileSaysSo() {
        assertThat(Read.reason(new byte[0])).isEqualTo("empty_file");
    }

    @Test
    void aBlankDiskBlockIsDamaged() {
        assertThat(Read.reason(new byte[4096])).isEqualTo("damaged");
    }

    @Test
    void textInAWrongEncodingIsCalledGarbled() {
        byte[] utf8 = "社保基金支出绩效目标表，参保人数不少于二万五千人".getBytes(StandardCharsets.UTF_8);
        byte[] takenForWestern = new String(utf8, StandardCharsets.ISO_8859_1)
                .replaceAll("[\\x80-\\x9F]", "")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(Read.reason(takenForWestern)).isEqualTo("garbled_text");
    }

    @Test
    void textTakenForLatinWithAllItsControlsIsCalledGarbled() {
        byte[] utf8 = "社保基金支出绩效目标表，参保人数不少于二万五千人".repeat(3).getBytes(StandardCharsets.UTF_8);
        byte[] takenForLatin = new String(utf8, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8);

        assertThat(Read.reason(takenForLatin)).isEqualTo("garbled_text");
    }

    @Test
    void randomBytesAreNoDocument() {
        Random random = new Random(7);
        for (int size = 64; size < 100_000; size *= 4) {
            byte[] content = new byte[size];
            random.nextBytes(content);
            assertThat(Read.reason(content)).isEqualTo("unsupported_format");
        }
    }

    @Test
    void aTruncatedWorkbookIsDamaged() {
        assertThat(Read.reason(Arrays.copyOf(WORKBOOK, WORKBOOK.length / 2))).isEqualTo("damaged");
        assertThat(Read.reason(Arrays.copyOf(WORKBOOK, WORKBOOK.length - 30))).isEqualTo("damaged");
    }

    @Test
    void aMutatedWorkbookIsReadRightOrRefused() {
        Random random = new Random(11);
        Document original = Read.document(WORKBOOK);
        DocumentReader reader = new DocumentReader(Limits.DEFAULT);
        for (int i = 0; i < 1_000; i++) {
            byte[] content = WORKBOOK.clone();
            for (int change = 0; change < 1 + i % 4; change++) {
                content[random.nextInt(content.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(reader.read("inbox/file", content).blocks()).isIn(original.blocks(), List.of());
            } catch (UnreadableDocumentException e) {
                assertThat(e.reasonCode()).isIn("damaged", "encrypted", "unsupported_format", "too_large");
            }
        }
    }

    @Test
    void aZipBombIsNotUnpacked() throws IOException {
        byte[] bomb = replacing("xl/sharedStrings.xml", out -> {
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 64; i++) {
                out.write(blanks);
            }
        });

        assertThat(Read.reason(bomb)).isEqualTo("zip_bomb");
    }

    @Test
    void entitiesAreNotExpanded() throws IOException {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a \"lol\">");
        for (char c = 'b'; c < 'm'; c++) {
            laughs.append(
                    "<!ENTITY %c \"%s\">".formatted(c, "&%c;".formatted(c - 1).repeat(10)));
        }
        String xml = laughs + "]><sst><si><t>&l;</t></si></sst>";

        assertThat(Read.reason(replacing("xl/sharedStrings.xml", xml))).isEqualTo("xml_entities");
    }

    @Test
    void externalEntitiesAreNotFetched() throws IOException {
        String xml = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><sst><si><t>&a;</t></si></sst>";

        assertThat(Read.reason(replacing("xl/sharedStrings.xml", xml))).isEqualTo("xml_entities");
    }

    @Test
    void aMillionCellsAreTooMany() throws IOException {
        byte[] large = replacing("xl/worksheets/sheet1.xml", out -> {
            out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
            for (int row = 1; row <= 1_000; row++) {
                out.write(("<row>" + "<c><v>%d</v></c>".formatted(row * 7919).repeat(1_000) + "</row>")
                        .getBytes(StandardCharsets.UTF_8));
            }
            out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
        });

        assertThat(Read.reason(large)).isEqualTo("too_many_cells");
    }

    @Test
    void deeplyNestedXmlIsDamagedOrTooComplex() throws IOException {
        String xml = "<worksheet>" + "<a>".repeat(200_000);

        assertThat(Read.reason(replacing("xl/worksheets/sheet1.xml", xml))).isIn("damaged", "too_complex");
    }

    @Test
    void textWithoutEndIsTooLarge() {
        byte[] line = "字".repeat(200_000).getBytes(StandardCharsets.UTF_8);

        assertThat(Read.reason(line)).isEqualTo("too_large");
    }

    @Test
    void deeplyNestedPagesAreTooComplex() {
        String elements = "<html><body>" + "<div>".repeat(100_000) + "x";
        String tables = "<html><body>" + "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d".repeat(1_000);

        assertThat(Read.reason(elements.getBytes(StandardCharsets.UTF_8))).isEqualTo("too_complex");
        assertThat(Read.reason(tables.getBytes(StandardCharsets.UTF_8))).isEqualTo("too_complex");
    }

    @Test
    void blanksOnlyAreAnEmptyDocument() {
        assertThat(Read.text(" \n\t\n,,,\n").blocks()).hasSizeLessThan(2);
        assertThat(Read.text(",".repeat(100_000)).blocks()).hasSizeLessThan(2);
    }

    @Test
    void sizesAndTimesAreLimited() {
        Limits standard = Limits.DEFAULT;
        Limits tight = new Limits(
                100,
                standard.unpackedBytes(),
                standard.compressionRatio(),
                standard.sheets(),
                standard.pages(),
                standard.cells(),
                standard.nesting(),
                standard.characters(),
                standard.blockCharacters(),
                Duration.ofNanos(1));

        assertThat(Read.reason(WORKBOOK, tight)).isEqualTo("too_large");
        assertThat(Read.reason("a\tb".getBytes(StandardCharsets.UTF_8), tight)).isEqualTo("too_slow");
    }

    @Test
    void otherFormatsSayWhatToSendInstead() throws IOException {
        byte[] archive = zip("a.txt", "x");

        assertThat(Read.refusal(archive, Limits.DEFAULT))
                .hasMessage("The file is a ZIP archive of other files; unpack it and send the documents one by one");
        assertThat(Read.refusal(zip("OFD.xml", "x"), Limits.DEFAULT))
                .hasMessage("The file is an OFD document, which is not read; export it as PDF with text, or as docx");
        assertThat(Read.refusal(new byte[] {(byte) 0x89, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13}, Limits.DEFAULT))
                .hasMessageContaining("an image");
        assertThat(Read.reason(zip("xl/workbook.bin", "x"))).isEqualTo("unsupported_format");
    }

    @FunctionalInterface
    private interface Part {
        void write(OutputStream out) throws IOException;
    }

    private static byte[] replacing(String part, String content) throws IOException {
        return replacing(part, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] replacing(String part, Part content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(WORKBOOK));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(part)) {
                    content.write(out);
                } else {
                    ((InputStream) in).transferTo(out);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String part, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(part));
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
