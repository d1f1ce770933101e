package org.fundperf.prose;

import java.math.BigDecimal;

/**
 * The figure that words without a measure (同比增长) are about.
 *
 * @param year null when unknown
 * @param value null when the measure was named but its figure not read
 */
record Target(Measure measure, boolean budget, Integer year, BigDecimal value, boolean part) {

    String code() {
        return budget ? measure.budgeted() : measure.code();
    }

    boolean laterThan(Target other) {
        return year != null && (other.year() == null || year > other.year());
    }
}
