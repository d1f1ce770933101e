package org.fundperf.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fundperf.schema.SchemaFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class FundsTest {

    private final Funds funds = Funds.load();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvFileSource(resources = "/conform/funds.csv", numLinesToSkip = 1)
    void findsTheFundOrSaysWhatItCouldBe(String text, String code, String candidates) {
        FundMatch match = funds.find(text);

        assertThat(match.candidates().stream().map(Fund::code))
                .hasSameElementsAs(candidates == null ? List.of() : List.of(candidates.split(" ")));
        assertThat(match.code()).isEqualTo(code);
    }

    @Test
    void everyFundIsFoundByItsOwnName() {
        assertThat(funds.all())
                .filteredOn(fund -> !fund.code().equals("other"))
                .allSatisfy(fund -> assertThat(funds.find(fund.name()).code()).isEqualTo(fund.code()));
    }

    @Test
    void codesAreUniqueAndPatternsNameKnownFunds() {
        Set<String> codes = new HashSet<>();
        for (Map<String, String> row : SchemaFiles.csv("catalogue/funds.csv")) {
            assertThat(codes.add(row.get("fund_code"))).as(row.toString()).isTrue();
        }
        for (Map<String, String> row : SchemaFiles.csv("catalogue/fund_names.csv")) {
            assertThat(codes).as(row.toString()).contains(row.get("fund_codes").split("\\|"));
        }
    }
}
