package org.fundperf.conform;

/**
 * A quantity, or a quality in words, that means the same in every form.
 *
 * @param code such as {@code insured_persons}
 * @param dimension as in {@link org.fundperf.value.ValueContext#dimension()}
 * @param direction {@code higher_better}, {@code lower_better}, {@code on_target} (a band or plan is to be met) or
 *     {@code none}
 * @param additive whether values of disjoint regions of one fund and year may be added
 * @param level1Code where forms usually place it
 * @param level2Code where forms usually place it
 */
public record Indicator(
        String code,
        String name,
        String englishName,
        String dimension,
        String direction,
        boolean additive,
        String level1Code,
        String level2Code,
        String definition) {}
