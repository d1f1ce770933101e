package org.fundperf.form;

/**
 * A part of a document that belongs to no form.
 *
 * @param address of its first cell, or of the line
 * @param text of that cell or line
 * @param rows of the table; 0 for a line of text
 * @param nearest the form type it comes nearest to; null when it comes near none
 * @param missing what kept it from being recognised
 * @param remedy what to change so that it is
 */
public record Unrecognised(String address, String text, int rows, String nearest, String missing, String remedy) {}
