package org.fundperf.prose;

import java.text.Normalizer;

/** One spelling for each sign: half-width, one dash, no circled numbers. */
final class Characters {

    private static final String DASHES = "‐‑‒–—―−﹣－";
    private static final String TRADITIONAL = "帐萬億餘預結儲";
    private static final String SIMPLIFIED = "账万亿余预结储";

    private Characters() {}

    /** Blank in a text: spaces of every width, and signs that are not seen. */
    static boolean blank(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }

    static char normal(char character) {
        if (character < 128) {
            return character;
        }
        if (DASHES.indexOf(character) >= 0) {
            return '-';
        }
        int traditional = TRADITIONAL.indexOf(character);
        if (traditional >= 0) {
            return SIMPLIFIED.charAt(traditional);
        }
        if (character >= '①' && character <= '⓿') {
            return ',';
        }
        return switch (character) {
            case '∶' -> ':';
            case '≧' -> '≥';
            case '≦' -> '≤';
            case '〔', '【', '［' -> '[';
            case '〕', '】', '］' -> ']';
            default -> compatible(character);
        };
    }

    private static char compatible(char character) {
        if (Character.isSurrogate(character)) {
            return character;
        }
        String normal = Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFKC);
        return normal.length() == 1 ? normal.charAt(0) : character;
    }
}
