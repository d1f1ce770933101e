package org.fundperf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Follows the recipes of warehouse-schema/README.md: adds the lines of their examples to the files they name. */
class RecipeTest {

    private static final String FORM = """
            2023年度%s社会保险基金%s
            %s\t%s
            一级指标\t二级指标\t三级指标\t%s
            产出指标\t数量指标\t参保人数\t%s
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            A new template           | 丰县   | 绩效承诺书 | 填报单位     | 丰县社保局 | 指标值   | 3万人      | 1  commitment_table
            A new label spelling     | 丰县   | 绩效目标表 | 承办机构名称 | 丰县社保局 | 指标值   | 3万人      | organization 丰县社保局
            A new column heading     | 丰县   | 绩效目标表 | 填报单位     | 丰县社保局 | 应达水平 | 3万人      | target  3万人
            A new county             | 新源口县 | 绩效目标表 | 险种       | 失业保险   | 指标值   | 3万人      | region 653199 新源口县
            A new unit               | 丰县   | 绩效目标表 | 填报单位     | 丰县社保局 | 指标值   | 300人头    | 300      person
            A new value word         | 丰县   | 绩效目标表 | 填报单位     | 丰县社保局 | 指标值   | 今年未安排 | not_reported
            A new spelling of a fund | 丰县   | 绩效目标表 | 险种         | 丢工保     | 指标值   | 3万人      | fund unemployment
            """)
    void itsExampleIsRead(
            String recipe,
            String region,
            String title,
            String label,
            String value,
            String heading,
            String target,
            String read)
            throws Exception {
        String form = FORM.formatted(region, title, label, value, heading, target);
        DataFolder data = DataFolder.copiedTo(Files.createDirectory(folder.resolve("data")));
        assertThat(data.inspect(folder, form).out()).doesNotContain(read);

        MatchResult example = example(recipe);
        data.append(example.group(1), example.group(2));

        Answer answer = data.inspect(folder, form);
        assertThat(answer.err()).isEmpty();
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).contains(read);
    }

    /** The file that a recipe's example is for, and the lines to add to it. */
    private static MatchResult example(String recipe) throws Exception {
        return Pattern.compile("\\*\\*" + recipe + "\\.\\*\\*(?:(?!\\*\\*).)*?```\\w+ (\\S+)\n(.*?)```", Pattern.DOTALL)
                .matcher(DataFolder.readme())
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError("README.md has no example for: " + recipe));
    }
}
