package org.fundperf.prose;

/**
 * What is known about a text from outside it.
 *
 * @param year the report's year, which 本年 means; null when unknown
 */
public record ProseContext(Integer year) {}
