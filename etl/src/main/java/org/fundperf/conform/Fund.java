package org.fundperf.conform;

/**
 * A fund, or a scheme beside the funds.
 *
 * @param code such as {@code resident_pension}
 * @param socialInsurance whether it is one of the funds of social insurance, rather than assistance or a supplement
 */
public record Fund(String code, String name, String englishName, boolean socialInsurance) {}
