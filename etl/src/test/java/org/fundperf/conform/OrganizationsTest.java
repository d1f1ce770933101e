package org.fundperf.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.fundperf.schema.SchemaFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class OrganizationsTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/conform/organizations.csv", numLinesToSkip = 1)
    void tidiesTheNameAndSaysTheType(String text, String name, String type) {
        assertThat(Organizations.load().find(text)).isEqualTo(new Organization(name, name, type));
    }

    @Test
    void nothingWrittenIsNoOrganization() {
        assertThat(Organizations.load().find(" （公章） ")).isNull();
        assertThat(Organizations.load().find(null)).isNull();
    }

    @Test
    void typesAreUnique() {
        Set<String> types = new HashSet<>();
        for (Map<String, String> row : SchemaFiles.csv("catalogue/organization_types.csv")) {
            assertThat(types.add(row.get("organization_type")))
                    .as(row.toString())
                    .isTrue();
        }
    }
}
