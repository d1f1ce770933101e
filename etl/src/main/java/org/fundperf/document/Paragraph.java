package org.fundperf.document;

/**
 * One line or paragraph of text that stands outside tables.
 *
 * @param text without markup; inner white space as written
 * @param address where it begins, such as {@code L12} (line 12 of a text) or {@code paragraph 7}
 */
public record Paragraph(String text, String address) implements Block {}
