package org.fundperf.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PdfReaderTest {

    @BeforeAll
    static void useTheBuiltInFont() {
        PdfFonts.install();
    }

    @Test
    void aTableWithoutRulesIsFoundByItsColumns() throws IOException {
        byte[] content = pdf(page -> {
            page.text(250, 50, "Targets 2022");
            for (int row = 0; row < 4; row++) {
                page.text(60, 100 + 20 * row, "Indicator " + row);
                page.text(250, 100 + 20 * row, ">=9" + row + "%");
                page.text(400, 100 + 20 * row, "10" + row);
            }
            page.text(60, 220, "Signed and sealed.");
            page.text(300, 800, "- 1 -");
        });

        Document document = Read.document(content);

        assertThat(Read.lines(document)).hasSize(3);
        assertThat(Read.lines(document).get(0)).isEqualTo("page 1, line 1 Targets 2022");
        assertThat(Read.text(document, "page 1, table 1, row 4, column 2")).isEqualTo(">=93%");
        assertThat(Read.lines(document).get(2)).isEqualTo("page 1, line 2 Signed and sealed.");
    }

    @Test
    void mergedCellsOfARuledTableBecomeSpans() throws IOException {
        byte[] content = pdf(page -> {
            page.rule(50, 100, 350, 100);
            page.rule(150, 130, 350, 130);
            page.rule(50, 160, 350, 160);
            page.rule(50, 100, 50, 160);
            page.rule(150, 100, 150, 160);
            page.rule(250, 130, 250, 160);
            page.rule(350, 100, 350, 160);
            page.text(55, 130, "output");
            page.text(155, 120, "quantity");
            page.text(155, 150, "insured");
            page.text(255, 150, "95%");
        });

        Document document = Read.document(content);

        assertThat(Read.cell(document, "page 1, table 1, row 1, column 1")).returns(2, Cell::rowSpan);
        assertThat(Read.cell(document, "page 1, table 1, row 1, column 2")).returns(2, Cell::columnSpan);
        assertThat(Read.text(document, "page 1, table 1, row 2, column 3")).isEqualTo("95%");
    }

    @Test
    void textsThatAreCentredBesideAWrappedOneAreInItsRow() throws IOException {
        byte[] content = pdf(page -> {
            for (int row = 0; row < 4; row++) {
                page.text(60, 100 + 30 * row, "a name too long for");
                page.text(250, 106 + 30 * row, "9" + row + "%");
                page.text(60, 112 + 30 * row, "one line");
            }
        });

        Document document = Read.document(content);

        assertThat(Read.cells(document)).hasSize(8);
        assertThat(Read.text(document, "page 1, table 1, row 2, column 1")).isEqualTo("a name too long for one line");
        assertThat(Read.text(document, "page 1, table 1, row 2, column 2")).isEqualTo("91%");
    }

    @Test
    void aTextOverSeveralColumnsDoesNotJoinThem() throws IOException {
        byte[] content = pdf(page -> {
            page.text(60, 80, "Unit");
            page.text(200, 80, "Bureau of Human Resources and Social Security");
            for (int row = 0; row < 4; row++) {
                page.text(60, 100 + 20 * row, "a" + row);
                page.text(200, 100 + 20 * row, "b" + row);
                page.text(300, 100 + 20 * row, "c" + row);
            }
        });

        Document document = Read.document(content);

        assertThat(Read.cell(document, "page 1, table 1, row 1, column 2")).returns(2, Cell::columnSpan);
        assertThat(Read.text(document, "page 1, table 1, row 5, column 3")).isEqualTo("c3");
    }

    @Test
    void aRuledTableMayBeOpenAtItsSides() throws IOException {
        byte[] content = pdf(page -> {
            for (int y = 100; y <= 160; y += 30) {
                page.rule(50, y, 350, y);
            }
            page.rule(150, 100, 150, 160);
            page.rule(250, 100, 250, 160);
            page.text(60, 120, "a");
            page.text(160, 120, "b");
            page.text(260, 120, "c");
            page.text(60, 150, "d");
        });

        assertThat(Read.text(Read.document(content), "page 1, table 1, row 1, column 3"))
                .isEqualTo("c");
        assertThat(Read.text(Read.document(content), "page 1, table 1, row 2, column 1"))
                .isEqualTo("d");
    }

    @Test
    void rulesBetweenRowsOnlyKeepWrappedTextsTogether() throws IOException {
        byte[] content = pdf(page -> {
            for (int row = 0; row <= 5; row++) {
                page.rule(50, 100 + 40 * row, 350, 100 + 40 * row);
            }
            for (int row = 0; row < 5; row++) {
                page.text(60, 115 + 40 * row, "short");
                page.text(60, 130 + 40 * row, "lines");
                page.text(250, 122 + 40 * row, "9" + row + "%");
            }
        });

        Document document = Read.document(content);

        assertThat(Read.cells(document)).hasSize(10);
        assertThat(Read.text(document, "page 1, table 1, row 5, column 2")).isEqualTo("94%");
    }

    @Test
    void aTableGoesOnWhereItsColumnsAreMergedAndARowIsBroken() throws IOException {
        byte[] content = pdf(
                page -> {
                    box(page, 700, 730, 50, 150, 250, 350);
                    box(page, 730, 760, 50, 150, 350);
                    page.text(55, 720, "level");
                    page.text(155, 720, "name");
                    page.text(255, 720, "value");
                    page.text(55, 750, "output");
                    page.text(155, 750, "a very, very long name that fills its whole");
                },
                page -> {
                    box(page, 72, 100, 50, 150, 350);
                    box(page, 100, 130, 50, 150, 350);
                    page.text(155, 90, "column");
                    page.text(55, 120, "benefit");
                    page.text(155, 120, "other");
                });

        Document document = Read.document(content);

        assertThat(document.blocks()).hasSize(1);
        assertThat(Read.text(document, "page 1, table 1, row 2, column 2"))
                .isEqualTo("a very, very long name that fills its whole column");
        assertThat(Read.cell(document, "page 2, table 1, row 2, column 2"))
                .returns(2, Cell::row)
                .returns(2, Cell::columnSpan);
    }

    private static void box(Drawing page, float top, float bottom, float... edges) throws IOException {
        page.rule(edges[0], top, edges[edges.length - 1], top);
        page.rule(edges[0], bottom, edges[edges.length - 1], bottom);
        for (float edge : edges) {
            page.rule(edge, top, edge, bottom);
        }
    }

    @Test
    void whatIsPrintedOnEachPageIsNotInTheText() throws IOException {
        Content page = drawing -> {
            drawing.text(200, 40, "Bureau of Social Security");
            drawing.text(70, 100, "In 2020 the fund received a total of 11346.26 wan yuan, of which and");
            drawing.text(50, 115, "premiums 3943.67 wan yuan, and paid a total of 5835.88 wan yuan in");
            drawing.text(300, 800, "Page 7 of 9");
        };

        assertThat(Read.lines(Read.document(pdf(page, page))))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("In 2020").doesNotContain("Bureau", "Page"));
    }

    @Test
    void linesThatFillTheWidthAreOneParagraph() throws IOException {
        byte[] content = pdf(page -> {
            page.text(70, 100, "In 2020 the fund received a total of 11346.26 wan yuan, of which");
            page.text(50, 115, "premiums 3943.67 wan yuan, and paid a total of 5835.88 wan yuan in");
            page.text(50, 130, "pensions.");
            page.text(70, 145, "Next paragraph.");
        });

        assertThat(Read.lines(Read.document(content)))
                .containsExactly(
                        "page 1, line 1 In 2020 the fund received a total of 11346.26 wan yuan, of which"
                                + " premiums 3943.67 wan yuan, and paid a total of 5835.88 wan yuan in pensions.",
                        "page 1, line 4 Next paragraph.");
    }

    @Test
    void aPictureHasNoTextLayer() throws IOException {
        assertThat(Read.reason(pdf(Drawing::picture))).isEqualTo("no_text_layer");
    }

    @Test
    void aPictureAmongPagesOfTextIsReported() throws IOException {
        Document document = Read.document(pdf(Drawing::picture, page -> page.text(50, 50, "text")));

        assertThat(Read.lines(document)).containsExactly("page 2, line 1 text");
        assertThat(Read.findings(document)).containsExactly("page_without_text page 1");
    }

    @Test
    void aPasswordIsToldFromDamage() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(out);
        }

        assertThat(Read.reason(out.toByteArray())).isEqualTo("encrypted");
    }

    @Test
    void aStreamThatUnpacksWithoutEndIsNotUnpacked() throws IOException {
        byte[] bomb = pdf(page -> {
            for (int i = 0; i < 400_000; i++) {
                page.rule(100, 100, 300, 300);
            }
        });
        Limits limits = Limits.DEFAULT;
        Limits tight = new Limits(
                limits.fileBytes(),
                1 << 20,
                limits.compressionRatio(),
                limits.sheets(),
                limits.pages(),
                limits.cells(),
                limits.nesting(),
                limits.characters(),
                limits.blockCharacters(),
                limits.time());

        assertThat(Read.reason(bomb, tight)).isEqualTo("zip_bomb");
    }

    @Test
    void aBrokenStreamIsReported() throws IOException {
        byte[] content = pdf(page -> {
            for (int i = 0; i < 50; i++) {
                page.text(50, 50 + 10 * i, "line " + i * i);
            }
        });
        int stream = new String(content, StandardCharsets.ISO_8859_1).indexOf("stream");
        content[stream + 60] ^= 0x55;

        assertThat(Read.findings(Read.document(content))).contains("file_incomplete ");
    }

    @Test
    void aTruncatedPdfIsDamagedOrReadInPart() throws IOException {
        byte[] content = pdf(page -> page.text(50, 50, "text"));

        assertThat(Read.reason(Arrays.copyOf(content, 200))).isEqualTo("damaged");
    }

    /** Draws on a page; lengths in points from the top left corner. */
    private static final class Drawing {
        private final PDDocument document;
        private final PDPageContentStream stream;

        Drawing(PDDocument document, PDPageContentStream stream) {
            this.document = document;
            this.stream = stream;
        }

        void text(float x, float y, String text) throws IOException {
            stream.beginText();
            stream.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
            stream.newLineAtOffset(x, PDRectangle.A4.getHeight() - y);
            stream.showText(text);
            stream.endText();
        }

        void rule(float x1, float y1, float x2, float y2) throws IOException {
            stream.moveTo(x1, PDRectangle.A4.getHeight() - y1);
            stream.lineTo(x2, PDRectangle.A4.getHeight() - y2);
            stream.stroke();
        }

        void picture() throws IOException {
            BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
            stream.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 400, 400);
        }
    }

    @FunctionalInterface
    private interface Content {
        void draw(Drawing drawing) throws IOException;
    }

    private static byte[] pdf(Content... pages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (Content content : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                    content.draw(new Drawing(document, stream));
                }
            }
            document.save(out);
        }
        return out.toByteArray();
    }
}
