package org.fundperf.form;

/**
 * A level label as it stands in a form.
 *
 * @param text as written
 * @param rank 1 or 2
 * @param code such as {@code output} or {@code quantity}; null for a label that {@code forms/levels.csv} does not know
 * @param parent the level-1 code a level-2 label belongs to; null when it has none
 */
record Level(String text, int rank, String code, String parent) {}
