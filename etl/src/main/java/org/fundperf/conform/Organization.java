package org.fundperf.conform;

/**
 * An organisation as documents name it.
 *
 * @param code the tidy name: equal for all spellings that differ in spaces, stamps and brackets only
 * @param name the same, for people
 * @param type a type of {@code catalogue/organization_types.csv}; null when its name does not say
 */
public record Organization(String code, String name, String type) {}
