package org.fundperf.document;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.DecoderException;
import org.apache.commons.codec.net.QuotedPrintableCodec;

/** Reads web archives (MHTML), which Office and browsers save as one file; of its parts only the pages. */
final class MhtmlReader implements FormatReader {

    private static final Pattern BOUNDARY =
            Pattern.compile("boundary\\s*=\\s*\"?([^\"\\s;]{1,200})", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADERS_END = Pattern.compile("\\r?\\n\\r?\\n");

    private final String archive;

    MhtmlReader(String archive) {
        this.archive = archive;
    }

    @Override
    public String container() {
        return "mhtml";
    }

    @Override
    public void read(byte[] content, BlockCollector into) throws IOException, UnreadableDocumentException {
        into.checkLength(archive.length());
        Matcher boundary = BOUNDARY.matcher(archive);
        if (!boundary.find()) {
            page(archive, into);
            return;
        }
        for (String part : archive.split(Pattern.quote("--" + boundary.group(1)), -1)) {
            if (!part.startsWith("--")) {
                page(part, into);
            }
        }
    }

    private static void page(String part, BlockCollector into) throws IOException, UnreadableDocumentException {
        Matcher blank = HEADERS_END.matcher(part.stripLeading());
        if (!blank.find()) {
            return;
        }
        String headers = part.stripLeading().substring(0, blank.start()).toLowerCase(Locale.ROOT);
        if (!headers.contains("text/html")) {
            return;
        }
        String body = part.stripLeading().substring(blank.end());
        new HtmlReader(decode(headers, body)).read(new byte[0], into);
    }

    private static String decode(String headers, String body) throws IOException {
        if (!headers.contains("quoted-printable") && !headers.contains("base64")) {
            return body;
        }
        byte[] bytes = headers.contains("base64")
                ? Base64.getMimeDecoder().decode(body.getBytes(StandardCharsets.ISO_8859_1))
                : quotedPrintable(body);
        return TextDecoder.decode(bytes)
                .map(DecodedText::text)
                .orElseThrow(() -> new IOException("a page in it is no text"));
    }

    private static byte[] quotedPrintable(String body) throws IOException {
        try {
            String crlf = body.replace("\r\n", "\n").replace("\n", "\r\n");
            return new QuotedPrintableCodec(Charset.defaultCharset(), true)
                    .decode(crlf.getBytes(StandardCharsets.ISO_8859_1));
        } catch (DecoderException e) {
            throw new IOException("its transfer encoding is broken", e);
        }
    }
}
