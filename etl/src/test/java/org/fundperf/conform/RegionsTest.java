package org.fundperf.conform;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fundperf.schema.SchemaFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RegionsTest {

    private final Regions regions = Regions.load();

    @ParameterizedTest(name = "{1} ({2}) in {0}")
    @CsvFileSource(resources = "/conform/regions.csv", numLinesToSkip = 1)
    void findsTheRegionOrSaysWhatItCouldBe(
            int year, String evidence, String surroundings, String code, String scope, String candidates) {
        RegionMatch match = regions.find(split(evidence, "\\|"), split(surroundings, "\\|"), year);

        assertThat(match.candidates().stream().map(Region::code)).hasSameElementsAs(split(candidates, " "));
        assertThat(match.code()).isEqualTo(code);
        assertThat(match.scope()).isEqualTo(scope);
    }

    @Test
    void saysWhichTextNamedTheRegion() {
        assertThat(regions.find(List.of("附表", "和 硕 县医疗保障局"), 2022).text()).isEqualTo("和 硕 县医疗保障局");
    }

    @Test
    void siblingFormsDoNotMakeAFormItsLevelsOwn() {
        RegionMatch match = regions.find(List.of("喀什地区医疗保障局"), List.of("喀什地区医疗保障局（本级）"), 2022);

        assertThat(match.scope()).isEqualTo("whole");
    }

    @Test
    void namesCandidatesForPeople() {
        RegionMatch match = regions.find(List.of("鼓楼区医疗保障局"), List.of("江苏省"), 2022);

        assertThat(match.candidateNames()).containsExactlyInAnyOrder("320106 江苏南京市鼓楼区", "320302 江苏徐州市鼓楼区");
    }

    @Test
    void everyOfficialNameResolvesUnderItsParents() {
        assertThat(regions.all().stream().filter(region -> region.lastYear() == Integer.MAX_VALUE))
                .allSatisfy(region -> {
                    String text = regions.fullName(region) + "医疗保障局";
                    assertThat(regions.find(List.of(text), 2024).code())
                            .as(text)
                            .isEqualTo(region.code());
                });
    }

    @Test
    void codesAreUniqueAndParentsExist() {
        Set<String> current = new HashSet<>();
        for (Map<String, String> row : SchemaFiles.csv("catalogue/regions.csv")) {
            assertThat(current.add(row.get("region_code"))).as(row.toString()).isTrue();
        }
        assertThat(regions.all()).allSatisfy(region -> {
            assertThat(region.code()).matches("\\d{6}");
            assertThat(region.parentCode() == null).isEqualTo(region.depth() == 0);
            if (region.parentCode() != null) {
                assertThat(regions.byCode(region.parentCode())).isPresent();
            }
            if (region.successorCode() != null) {
                assertThat(regions.byCode(region.successorCode())).isPresent();
            }
        });
    }

    @Test
    void aliasesBelongToOneRegionAndAreNoOfficialNames() {
        Set<String> official = regions.all().stream()
                .flatMap(region -> Stream.of(region.name(), region.shortName()))
                .collect(toSet());
        Set<String> seen = new HashSet<>();
        for (Map<String, String> row : SchemaFiles.csv("catalogue/region_names.csv")) {
            assertThat(seen.add(row.get("name"))).as("%s stands once", row).isTrue();
            assertThat(official).as("%s is an alias", row).doesNotContain(row.get("name"));
            assertThat(regions.find(List.of(row.get("name") + "医疗保障局"), 2024).code())
                    .as(row.toString())
                    .isEqualTo(row.get("region_code"));
        }
    }

    private static List<String> split(String texts, String separator) {
        return texts == null ? List.of() : List.of(texts.split(separator));
    }
}
