package org.fundperf.conform;

import java.time.LocalDate;

/**
 * A form that is to come.
 *
 * @param scope {@code whole} or {@code own}
 * @param year the form is for
 * @param due the last day on which it is in time, in China
 */
public record ExpectedForm(
        String regionCode, String scope, String fundCode, int year, String formType, LocalDate due) {}
