package org.fundperf.form;

/**
 * What one template says of a line.
 *
 * @param type the template's form type
 * @param word the template's title word that stands in the line, or comes nearest to it
 * @param taken whether the line was taken for a title of this form
 * @param because why, or why not
 */
public record TitleVerdict(String type, String word, boolean taken, String because) {}
