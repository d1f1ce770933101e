package org.fundperf.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectationsTest {

    private static final List<String> COLUMNS =
            List.of("region", "level", "scope", "fund", "form_type", "years", "due");
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 1);

    @Test
    void theExampleOfTheRecipeExpectsEveryCountyButTheExceptions() throws Exception {
        List<ExpectedForm> forms = forms(recipe());

        assertThat(forms)
                .filteredOn(form -> form.year() == 2024 && form.fundCode().equals("resident_pension"))
                .hasSize(13)
                .allSatisfy(form -> assertThat(form.regionCode()).startsWith("6104"))
                .filteredOn(form -> !form.due().equals(LocalDate.of(2025, 3, 31)))
                .containsExactly(new ExpectedForm(
                        "610429", "whole", "resident_pension", 2024, "self_evaluation", LocalDate.of(2025, 4, 30)));
        assertThat(forms).noneMatch(form -> form.regionCode().equals("610402"));
    }

    @ParameterizedTest(name = "{0} due {1}: {2} to {3}")
    @CsvSource({
        "2023-, Y+1 03-31, 2023, 2024",
        "2023-, Y 08-31, 2023, 2025",
        "2023-, Y-1 12-31, 2023, 2026",
        "2020-2022, Y+1 03-31, 2020, 2022",
        "2030, Y 08-31, 2030, 2030",
        "2024, Y 02-29, 2024, 2024"
    })
    void aRuleThatGoesOnIsSpeltOutAYearAhead(String years, String due, int first, int last) {
        assertThat(forms(List.of("650100,,whole,unemployment,target_table," + years + "," + due)))
                .extracting(ExpectedForm::year)
                .satisfies(all -> assertThat(all.get(0)).isEqualTo(first))
                .satisfies(all -> assertThat(all.get(all.size() - 1)).isEqualTo(last))
                .hasSize(last - first + 1);
    }

    @Test
    void aLaterLineTakesBackWhatWasToComeBeforeTheYear() {
        assertThat(forms(List.of(
                        "650100,,whole,unemployment,target_table,2020-,Y-2 01-31",
                        "650100,,whole,unemployment,target_table,2022-,never")))
                .extracting(ExpectedForm::year)
                .containsExactly(2020, 2021);
    }

    @Test
    void regionsAreThoseOfTheYear() {
        // 下城区 became part of 拱墅区 in 2021.
        assertThat(forms(List.of("杭州市,county,whole,unemployment,target_table,2020-2022,Y 08-31")))
                .filteredOn(form -> form.regionCode().equals("330103"))
                .extracting(ExpectedForm::year)
                .contains(2020)
                .doesNotContain(2022);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            鼓楼区,,whole,unemployment,target_table,2023,Y 08-31      | “鼓楼区” is no region, or more than one; write its code
            ,,whole,unemployment,target_table,2023,Y 08-31            | neither region nor level is given
            和硕县,prefecture,whole,unemployment,target_table,2023,Y 08-31 | 和硕县 has no region of the level prefecture
            和硕县,,all,unemployment,target_table,2023,Y 08-31        | “all” is no scope, only own, whole
            和硕县,,whole,jobless,target_table,2023,Y 08-31           | “jobless” is no fund; write codes of catalogue/funds.csv
            和硕县,,whole,unemployment,letter,2023,Y 08-31            | “letter” is no form type, only account_table, department_form,
            和硕县,,whole,unemployment,target_table,23,Y 08-31        | “23” are no years; write 2023, 2023-2025, or 2023-
            和硕县,,whole,unemployment,target_table,2023,Y 31-08      | “Y 31-08” is no due day; write Y+1 03-31
            """)
    void aMistakeSaysWhatToWrite(String line, String problem) {
        assertThatThrownBy(() -> forms(List.of(line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(problem);
    }

    private static List<ExpectedForm> forms(List<String> lines) {
        return Expectations.forms(
                lines.stream()
                        .map(line -> Expectation.of(row(line), Regions.load(), Expectations.formTypes()))
                        .toList(),
                TODAY);
    }

    private static Map<String, String> row(String line) {
        String[] cells = line.split(",", -1);
        Map<String, String> row = new LinkedHashMap<>();
        COLUMNS.forEach(column -> row.put(column, cells[COLUMNS.indexOf(column)]));
        return row;
    }

    private static List<String> recipe() throws Exception {
        String readme = Files.readString(Path.of("..", "warehouse-schema", "README.md"));
        return Pattern.compile("```csv ops/submission/expectations.csv\n(.*?)```", Pattern.DOTALL)
                .matcher(readme)
                .results()
                .flatMap(example -> Arrays.stream(example.group(1).split("\n", -1)))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
