package org.fundperf.prose;

/**
 * What is known about a text from outside it.
 *
 * @param year the report's year, which 本年 means; null when unknown
 * @param moneyUnit the unit of amounts written without one, such as 万元 of a statement headed 单位：万元; null when there
 *     is none, and then an amount without unit is not read
 */
public record ProseContext(Integer year, String moneyUnit) {

    /** A text that writes its units out. */
    public ProseContext(Integer year) {
        this(year, null);
    }
}
