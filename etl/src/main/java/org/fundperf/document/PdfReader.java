package org.fundperf.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.fundperf.finding.Finding;
import technology.tabula.ObjectExtractor;

/** Reads PDFs that have a text layer. */
final class PdfReader implements FormatReader {

    @Override
    public String container() {
        return "pdf";
    }

    @Override
    public void read(byte[] content, BlockCollector into) throws IOException, UnreadableDocumentException {
        int broken = PdfStreams.check(content, into.limits());
        PdfFonts.install();
        try (PDDocument document = Loader.loadPDF(content, "", null, null, IOUtils.createMemoryOnlyStreamCache());
                ObjectExtractor extractor = new ObjectExtractor(document)) {
            // What is encrypted only looks broken.
            if ((broken > 0 && !document.isEncrypted()) || !endsAsPdf(content)) {
                into.finding(Finding.of("file_incomplete", ""));
            }
            int pages = document.getNumberOfPages();
            if (pages > into.limits().pages()) {
                throw Limit.PAGES.passed(
                        into.limits(),
                        "The document has %,d pages".formatted(pages),
                        pages,
                        "send only the pages with forms");
            }
            new PdfUnpacking(into).check(document.getDocument());
            read(document, extractor, pages, into);
        } catch (InvalidPasswordException e) {
            throw OleFormats.encrypted();
        }
    }

    private static boolean endsAsPdf(byte[] content) {
        int from = Math.max(0, content.length - 2048);
        return new String(content, from, content.length - from, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }

    private static void read(PDDocument document, ObjectExtractor extractor, int pages, BlockCollector into)
            throws IOException, UnreadableDocumentException {
        List<PdfSheet> readable = new ArrayList<>();
        int unreadable = 0;
        for (int number = 1; number <= pages; number++) {
            into.checkTime();
            PdfDrawing.check(document.getPage(number - 1), into);
            PdfPageReader page = new PdfPageReader(extractor.extract(number));
            if (page.hasUnreadableText()) {
                unreadable++;
                into.finding(Finding.of("page_without_text", "page " + number, Integer.toString(number)));
            } else {
                readable.add(page.read(number, into));
            }
        }
        if (unreadable > 0 && readable.stream().allMatch(PdfSheet::isBlank)) {
            throw new UnreadableDocumentException(
                    "no_text_layer",
                    "The PDF holds only pictures of its pages; send the document it was made from, or run text recognition on it");
        }
        RunningLines.drop(readable);
        new PdfAssembler(into).assemble(readable.stream().map(PdfPage::of).toList());
    }
}
