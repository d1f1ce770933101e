package org.fundperf.document;

/**
 * Text of a file whose charset was found out.
 *
 * @param text without byte order mark; U+FFFD stands for what could not be decoded, so that no number closes up over a
 *     lost digit
 * @param damagedCharacters how many U+FFFD were put in
 */
record DecodedText(String text, int damagedCharacters) {}
