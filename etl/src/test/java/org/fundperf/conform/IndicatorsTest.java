package org.fundperf.conform;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.fundperf.schema.SchemaFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class IndicatorsTest {

    private final Indicators indicators = Indicators.load();

    @ParameterizedTest(name = "{0} is {2}")
    @CsvFileSource(resources = "/conform/indicators.csv", numLinesToSkip = 1)
    void findsTheIndicatorOrNone(String text, String fund, String code) {
        assertThat(indicators.find(text, fund).code()).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0} measures {1}")
    @CsvFileSource(resources = "/conform/dimensions.csv", numLinesToSkip = 1)
    void guessesTheDimensionFromTheLastWords(String text, String dimension) {
        assertThat(indicators.dimensionOf(text)).isEqualTo(dimension);
    }

    @Test
    void offersTheNearestNamesForAnUnknownOne() {
        IndicatorMatch match = indicators.find("建档立卡贫困人口参保人数", null);

        assertThat(match.candidates()).hasSizeLessThanOrEqualTo(3);
        assertThat(indicators.find("参保总人员", null).candidateNames()).contains("insured_persons 参保人数");
        assertThat(indicators.find("", null).candidates()).isEmpty();
    }

    @Test
    void everyNameOfTheCatalogueMeansItsOwnIndicatorOnly() {
        assertThat(indicators.all()).allSatisfy(indicator -> {
            assertThat(indicators.find(indicator.name(), null).code()).isEqualTo(indicator.code());
        });
        assertThat(indicators.all().stream().map(Indicator::name).collect(toSet()))
                .hasSameSizeAs(indicators.all());
    }

    @Test
    void codesAreUniqueAndAttributesAreOfTheKnownValues() {
        Set<String> codes = new HashSet<>();
        for (Map<String, String> row : SchemaFiles.csv("catalogue/indicators.csv")) {
            assertThat(codes.add(row.get("indicator_code"))).as(row.toString()).isTrue();
            assertThat(row.get("dimension"))
                    .isIn(
                            "money",
                            "money_per_person",
                            "money_per_person_month",
                            "persons",
                            "person_times",
                            "times",
                            "ratio",
                            "months",
                            "deadline",
                            "words");
            assertThat(row.get("direction")).isIn("higher_better", "lower_better", "on_target", "none");
            assertThat(row.get("additive")).isIn("yes", "no");
            assertThat(row.get("level1_code")).isIn("decision", "process", "output", "benefit", "satisfaction");
            assertThat(row.get("level2_code")).isNotEmpty();
            assertThat(row.get("definition")).isNotEmpty();
        }
        for (Map<String, String> row : SchemaFiles.csv("catalogue/indicator_names.csv")) {
            assertThat(codes).as(row.toString()).contains(row.get("indicator_code"));
        }
    }
}
