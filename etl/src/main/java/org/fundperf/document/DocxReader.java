package org.fundperf.document;

import java.io.IOException;

/**
 * Reads docx documents as a stream: POI's model drops what stands in content controls and takes much memory.
 */
final class DocxReader implements FormatReader {

    @Override
    public String container() {
        return "docx";
    }

    @Override
    public void read(byte[] content, BlockCollector into) throws IOException, UnreadableDocumentException {
        try (ZipParts parts = new ZipParts(content, into.limits());
                OfficeXml xml = new OfficeXml(parts.open(mainPart(parts)))) {
            DocxBody body = new DocxBody(xml, into);
            while (xml.next()) {
                if (xml.starts() && xml.element().equals("body")) {
                    body.read();
                }
            }
        } catch (ZipParts.PackedTooTightly e) {
            throw e.unreadable();
        }
    }

    private static String mainPart(ZipParts parts) throws IOException, UnreadableDocumentException {
        return PartRelations.read(parts, "").target("/officeDocument").orElse("word/document.xml");
    }
}
