package org.fundperf.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells the formats apart that are OLE 2 compound files inside, as Office wrote them until 2003. */
final class OleFormats {

    private static final Map<String, String> UNREAD = Map.of(
            "Book", "The file is an Excel 5.0/95 workbook, which is not read; save it as xlsx",
            "PowerPoint Document",
                    "The file is a presentation, which holds no forms; send the document that it was made from",
            "__properties_version1.0", "The file is an e-mail; send the documents attached to it");

    private OleFormats() {}

    static FormatReader readerFor(byte[] content) throws IOException, UnreadableDocumentException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            Set<String> names = files.getRoot().getEntryNames();
            if (names.contains("Workbook") || names.contains("WORKBOOK")) {
                return new XlsReader();
            }
            if (names.contains("WordDocument")) {
                return new DocReader();
            }
            if (names.contains("EncryptedPackage")) {
                throw encrypted();
            }
            String message = names.stream()
                    .filter(UNREAD::containsKey)
                    .map(UNREAD::get)
                    .findFirst()
                    .orElse(
                            "The file is an old Office or WPS file of a kind that is not read; save it as xlsx or docx");
            throw FormatDetector.unsupported(message);
        }
    }

    static UnreadableDocumentException encrypted() {
        return new UnreadableDocumentException(
                "encrypted", "The file is protected by a password; save it without one and send it again");
    }
}
