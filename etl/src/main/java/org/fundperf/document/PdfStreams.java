package org.fundperf.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks the streams of a PDF to nowhere before PDFBox unpacks them into memory. Pictures are left out, they are never
 * unpacked; what is packed twice or otherwise is left to {@link PdfUnpacking}.
 */
final class PdfStreams {

    private static final byte[] KEYWORD = "stream".getBytes(StandardCharsets.ISO_8859_1);
    /** The properties of a stream stand before it. */
    private static final int PROPERTIES = 2_000;
    /** A whole Chinese font has some 20 MiB, the drawing of a page far less. */
    static final int LARGEST = 32 << 20;

    private PdfStreams() {}

    /** Answers how many streams are broken; PDFBox would read them up to the break and say nothing. */
    static int check(byte[] content, Limits limits) throws UnreadableDocumentException {
        byte[] sink = new byte[1 << 16];
        long unpacked = 0;
        int broken = 0;
        for (int i = nextStream(content, 0); i >= 0; i = nextStream(content, i)) {
            if (isPacked(content, i) && !isPicture(content, i)) {
                long size = unpackedSize(content, i, sink);
                unpacked += Math.max(0, size);
                broken += size < 0 ? 1 : 0;
            }
            if (unpacked > limits.unpackedBytes()) {
                throw Limit.UNPACKED_BYTES.passed(
                        limits,
                        "The PDF unpacks to %,d bytes or more, as files made to do harm do".formatted(unpacked),
                        unpacked,
                        "print it to a new PDF and send that");
            }
        }
        return broken;
    }

    /** Where the next stream's data begin; -1 after the last. */
    private static int nextStream(byte[] content, int from) {
        for (int i = from; i + KEYWORD.length + 2 < content.length; i++) {
            if (content[i] == 's' && Arrays.equals(content, i, i + KEYWORD.length, KEYWORD, 0, KEYWORD.length)) {
                int data = i + KEYWORD.length;
                data += content[data] == '\r' ? 1 : 0;
                if (content[data] == '\n') {
                    return data + 1;
                }
            }
        }
        return -1;
    }

    /** The mark of zlib data. */
    private static boolean isPacked(byte[] content, int start) {
        return start + 2 < content.length
                && (content[start] & 0x0F) == 8
                && (((content[start] & 0xFF) << 8) | (content[start + 1] & 0xFF)) % 31 == 0;
    }

    private static boolean isPicture(byte[] content, int start) {
        int from = Math.max(0, start - PROPERTIES);
        String before = new String(content, from, start - from, StandardCharsets.ISO_8859_1);
        return before.indexOf("/Image", before.lastIndexOf(" obj") + 1) >= 0;
    }

    /** Negative when the stream is broken. */
    private static long unpackedSize(byte[] content, int start, byte[] sink) throws UnreadableDocumentException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(content, start, content.length - start);
            while (!inflater.finished() && inflater.getBytesWritten() <= LARGEST) {
                if (inflater.inflate(sink) == 0) {
                    break;
                }
            }
            if (inflater.getBytesWritten() > LARGEST) {
                throw tooLarge(LARGEST);
            }
            return inflater.finished() ? inflater.getBytesWritten() : -1;
        } catch (DataFormatException e) {
            return -1;
        } finally {
            inflater.end();
        }
    }

    static UnreadableDocumentException tooLarge(long limit) {
        return new UnreadableDocumentException(
                "zip_bomb",
                "The PDF unpacks to more than %,d bytes, as files made to do harm do; print it to a new PDF and send that"
                        .formatted(limit));
    }
}
