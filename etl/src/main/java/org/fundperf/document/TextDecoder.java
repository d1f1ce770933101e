package org.fundperf.document;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Finds the charset by decoding: text in another charset is almost never valid UTF-8, and what is valid GB18030 is
 * Chinese text when it holds no control characters. A declaration inside the file is not asked, it is wrong too often.
 */
final class TextDecoder {

    /** GB18030 contains GBK and GB2312. */
    private static final List<Charset> CANDIDATES = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private static final char REPLACEMENT = '\uFFFD';
    /** A cut or flipped byte is forgiven, a wrong charset is not: that damages nearly every character. */
    private static final int FORGIVEN_SHARE = 50;

    /** Fewer may be names or units. */
    private static final int ENOUGH_LETTERS = 20;

    private TextDecoder() {}

    /** The text, or nothing when the content is no text in UTF-8, UTF-16, GBK or GB18030. */
    static Optional<DecodedText> decode(byte[] content) {
        int marked = content.length < 2 ? 0 : ((content[0] & 0xFF) << 8) | (content[1] & 0xFF);
        if (marked == 0xFEFF || marked == 0xFFFE) {
            return plausible(
                    StandardCharsets.UTF_16.decode(ByteBuffer.wrap(content)).toString());
        }
        Optional<Charset> unmarked = utf16WithoutMark(content);
        if (unmarked.isPresent()) {
            return plausible(unmarked.get().decode(ByteBuffer.wrap(content)).toString());
        }
        if (holdsWesternControls(content)) {
            return Optional.empty();
        }
        return CANDIDATES.stream()
                .map(charset ->
                        plausible(charset.decode(ByteBuffer.wrap(content)).toString()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** UTF-8 that was taken for Latin-1 and saved again: valid UTF-8, of controls that nobody writes. */
    private static boolean holdsWesternControls(byte[] content) {
        String text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(content)).toString();
        return text.indexOf(REPLACEMENT) < 0
                && text.chars().filter(c -> c >= 0x80 && c <= 0x9F).count() >= ENOUGH_LETTERS;
    }

    /** Chinese text that a program took for Western European shows letters such as å and ç, and hardly a character. */
    static boolean isTakenForWestern(String text) {
        long western = text.chars().filter(c -> c >= 0x80 && c <= 0xFF).count();
        long chinese = text.codePoints().filter(Character::isIdeographic).count();
        return western >= ENOUGH_LETTERS && western > chinese;
    }

    /** Whether this was text before its characters were lost; files of programs hold control characters throughout. */
    static boolean wasText(byte[] content) {
        int controls = 0;
        for (byte b : content) {
            controls += b >= 0 && b < ' ' && !Character.isWhitespace(b) ? 1 : 0;
        }
        return controls <= content.length / FORGIVEN_SHARE;
    }

    /** Line ends and digits of UTF-16 have one zero byte each, always on the same side. */
    private static Optional<Charset> utf16WithoutMark(byte[] content) {
        int zeroAtEven = 0;
        int zeroAtOdd = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == 0) {
                if (i % 2 == 0) {
                    zeroAtEven++;
                } else {
                    zeroAtOdd++;
                }
            }
        }
        int enough = Math.max(2, content.length / 100);
        if (content.length % 2 != 0 || Math.max(zeroAtEven, zeroAtOdd) < enough) {
            return Optional.empty();
        }
        if (zeroAtEven > 10 * zeroAtOdd) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return zeroAtOdd > 10 * zeroAtEven ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static Optional<DecodedText> plausible(String decoded) {
        String text = withoutPadding(decoded);
        StringBuilder kept = new StringBuilder(text.length());
        int damaged = 0;
        int beyondAscii = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == REPLACEMENT || (Character.isISOControl(c) && !Character.isWhitespace(c))) {
                damaged++;
                kept.append(REPLACEMENT);
            } else {
                kept.append(c);
                beyondAscii += c >= 0x80 ? 1 : 0;
            }
        }
        int written = beyondAscii == 0 ? kept.length() : beyondAscii;
        return damaged <= 2 + written / FORGIVEN_SHARE && 2 * damaged <= kept.length()
                ? Optional.of(new DecodedText(kept.toString(), damaged))
                : Optional.empty();
    }

    /** Without byte order mark, and without the zero bytes that fill up a broken disk block. */
    private static String withoutPadding(String decoded) {
        int start = 0;
        int end = decoded.length();
        while (start < end && (decoded.charAt(start) == '\uFEFF' || decoded.charAt(start) == 0)) {
            start++;
        }
        while (end > start && decoded.charAt(end - 1) == 0) {
            end--;
        }
        return decoded.substring(start, end);
    }
}
