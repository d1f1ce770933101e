package org.fundperf.fact;

/**
 * A text that may say what a form is about.
 *
 * @param where it stands: {@code title}, {@code label organization}, {@code file name} …
 */
record Clue(String where, String text) {}
