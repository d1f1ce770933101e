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

    /** What begins with these bytes is known and not read. */
    private static final Map<String, String> KNOWN_UNREAD = Map.ofEntries(
            Map.entry("Rar!", "a RAR archive; unpack it and send the documents one by one"),
            Map.entry("7z\u00BC\u00AF", "a 7z archive; unpack it and send the documents one by one"),
            Map.entry("\u001F\u008B", "a gzip archive; unpack it and send the documents one by one"),
            Map.entry("PK\u0005\u0006", "an empty ZIP archive; send the documents themselves"),
            Map.entry("\u0089PNG", "an image; send the document that it was made from, as docx, xlsx or PDF with text"),
            Map.entry(
                    "\u00FF\u00D8\u00FF",
                    "an image; send the document that it was made from, as docx, xlsx or PDF with text"),
            Map.entry("GIF8", "an image; send the document that it was made from, as docx, xlsx or PDF with text"),
            Map.entry("BM", "an image; send the document that it was made from, as docx, xlsx or PDF with text"),
            Map.entry("II*\0", "an image; send the document that it was made from, as docx, xlsx or PDF with text"),
            Map.entry("MM\0*", "an image; send the document that it was made from, as docx, xlsx or PDF with text"),
            Map.entry("MZ", "a program; it is not opened"),
            Map.entry("\u007FELF", "a program; it is not opened"));

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
        Optional<DecodedText> text = TextDecoder.decode(content);
        if (text.isPresent()) {
            return TextFormats.readerFor(text.get());
        }
        for (Map.Entry<String, String> known : KNOWN_UNREAD.entrySet()) {
            if (startsWith(content, known.getKey().getBytes(StandardCharsets.ISO_8859_1))) {
                throw unsupported("The file is " + known.getValue());
            }
        }
        throw unsupported("The file is of no known format; save it as xlsx, docx, PDF or text and send it again");
    }

    static UnreadableDocumentException unsupported(String message) {
        return new UnreadableDocumentException("unsupported_format", message);
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
