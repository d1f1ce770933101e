package org.fundperf.fact;

import java.time.LocalDate;

/**
 * What a form is about.
 *
 * @param organization null when the form names none
 * @param project null when the form names none
 * @param year null when nothing says it
 * @param yearSource {@code form}, {@code report}, {@code sibling}, {@code file_name} or {@code folder}; null without year
 * @param asOf last day of a monitoring form's period; null for whole years
 * @param regionCode null when unresolved
 * @param regionScope {@code whole} or {@code own}
 * @param fundCode null when unresolved
 */
record Subject(
        String organization,
        String project,
        Integer year,
        String yearSource,
        LocalDate asOf,
        String regionCode,
        String regionScope,
        String fundCode) {}
