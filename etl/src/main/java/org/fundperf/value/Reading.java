package org.fundperf.value;

import java.math.BigDecimal;
import java.util.List;
import org.fundperf.finding.Finding;

/**
 * What a value cell says, in base units (yuan, person, ratio …).
 *
 * @param kind never null
 * @param comparator never null; {@link Comparator#NONE} for a plain number or words
 * @param lower the lower bound; null when there is none. A plain number or {@code =} fills both bounds
 * @param upper the upper bound; null when there is none
 * @param unit a base unit of {@code catalogue/units.csv}; null for words, deadlines and what is not reported
 * @param findings doubts about this cell, without address: the caller knows it
 */
public record Reading(
        ValueKind kind,
        Comparator comparator,
        BigDecimal lower,
        BigDecimal upper,
        String unit,
        List<Finding> findings) {

    public Reading {
        findings = List.copyOf(findings);
    }
}
