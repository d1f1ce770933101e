package org.fundperf.document;

import java.io.IOException;

/** Tells the formats apart that are ZIP archives inside. */
final class ZipFormats {

    private ZipFormats() {}

    static FormatReader readerFor(byte[] content, Limits limits) throws IOException, UnreadableDocumentException {
        try (ZipParts parts = new ZipParts(content, limits)) {
            if (parts.has("xl/workbook.bin")) {
                throw FormatDetector.unsupported(
                        "The file is a binary workbook (xlsb), which is not read; save it as xlsx");
            }
            if (parts.hasFolder("xl/")) {
                return new XlsxReader();
            }
            if (parts.hasFolder("word/")) {
                return new DocxReader();
            }
            if (parts.hasFolder("ppt/")) {
                throw FormatDetector.unsupported(
                        "The file is a presentation, which holds no forms; send the document that it was made from");
            }
            if (parts.has("OFD.xml")) {
                throw FormatDetector.unsupported(
                        "The file is an OFD document, which is not read; export it as PDF with text, or as docx");
            }
            if (parts.has("content.xml")) {
                throw FormatDetector.unsupported(
                        "The file is an OpenDocument file, which is not read; save it as xlsx or docx");
            }
            throw FormatDetector.unsupported(
                    "The file is a ZIP archive of other files; unpack it and send the documents one by one");
        }
    }
}
