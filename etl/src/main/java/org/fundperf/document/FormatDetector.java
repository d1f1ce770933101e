package org.fundperf.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Decides the format by content, because endings are often wrong: an .xls that is a web page, a .doc that is RTF. */
final class FormatDetector {

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final String ARCHIVE = "The file is an archive; unpack it and send the documents one by one";
    private static final String IMAGE =
            "The file is an image; send the document that it was made from, as docx, xlsx or PDF with text";
    private static final String PROGRAM = "The file is a program, which is not opened; send the document itself";

    /** What begins with these characters is known and not read. */
    private static final Map<String, String> KNOWN_UNREAD = Map.ofEntries(
            Map.entry("Rar!", ARCHIVE),
            Map.entry("7z\u00BC\u00AF", ARCHIVE),
            Map.entry("\u001F\u008B", ARCHIVE),
            Map.entry("PK\u0005\u0006", ARCHIVE),
            Map.entry("\u0089PNG", IMAGE),
            Map.entry("\u00FF\u00D8\u00FF", IMAGE),
            Map.entry("GIF8", IMAGE),
            Map.entry("BM", IMAGE),
            Map.entry("II*\0", IMAGE),
            Map.entry("MM\0*", IMAGE),
            Map.entry("MZ", PROGRAM),
            Map.entry("\u007FELF", PROGRAM));

    private FormatDetector() {}

    static FormatReader readerFor(byte[] content, Limits limits) throws IOException, UnreadableDocumentException {
        if (isZero(content)) {
            throw new IOException("it holds zero bytes only");
        }
        if (startsWith(content, ZIP)) {
            return ZipFormats.readerFor(content, limits);
        }
        if (startsWith(content, OLE)) {
            return OleFormats.readerFor(content);
        }
        if (isPdf(content)) {
            return new PdfReader();
        }
        Optional<DecodedText> text = TextDecoder.decode(content);
        if (text.isPresent() && TextDecoder.isTakenForWestern(text.get().text())) {
            throw garbled();
        }
        if (text.isPresent()) {
            return TextFormats.readerFor(text.get());
        }
        for (Map.Entry<String, String> known : KNOWN_UNREAD.entrySet()) {
            if (startsWith(content, known.getKey().getBytes(StandardCharsets.ISO_8859_1))) {
                throw unsupported(known.getValue());
            }
        }
        if (TextDecoder.wasText(content)) {
            throw garbled();
        }
        throw unsupported("The file is of no known format; save it as xlsx, docx, PDF or text and send it again");
    }

    private static UnreadableDocumentException garbled() {
        return new UnreadableDocumentException(
                "garbled_text",
                "The file's characters are garbled or of two encodings, since a program saved it in another encoding than"
                        + " it was written in; save the original again, as UTF-8");
    }

    static UnreadableDocumentException unsupported(String message) {
        return new UnreadableDocumentException("unsupported_format", message);
    }

    /** Its mark may stand behind some bytes that a mail program put first. */
    private static boolean isPdf(byte[] content) {
        String head = new String(content, 0, Math.min(1024, content.length), StandardCharsets.ISO_8859_1);
        return head.contains("%PDF-");
    }

    private static boolean isZero(byte[] content) {
        for (byte b : content) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] content, byte[] magic) {
        return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }
}
