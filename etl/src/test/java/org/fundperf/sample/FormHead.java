package org.fundperf.sample;

import java.time.LocalDate;

/**
 * What every form says about itself.
 *
 * @param title without the year
 * @param yearSource {@code form} when the form prints its year; else where a reader has to look
 * @param asOf last day that a monitoring form covers; null otherwise
 * @param scope {@code whole} or {@code own}
 * @param fundCode null when the form is about several
 * @param organization empty when the form names none
 * @param project empty when the form names none
 */
public record FormHead(
        Template template,
        String title,
        int year,
        String yearSource,
        LocalDate asOf,
        Place place,
        String scope,
        String fundCode,
        String organization,
        String project) {

    boolean printsYear() {
        return yearSource.equals("form");
    }

    FormHead as(Template other) {
        return new FormHead(
                other, other.title(), year, yearSource, asOf, place, scope, fundCode, organization, project);
    }

    FormHead relocated(Relocation relocation) {
        return new FormHead(
                template,
                relocation.text(title),
                relocation.year(),
                "form",
                asOf == null ? null : asOf.withYear(relocation.year()),
                relocation.to(),
                scope,
                fundCode,
                relocation.text(organization),
                relocation.text(project));
    }
}
