package org.fundperf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenDataTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            forms/columns.csv    | indicators,^(应达水平),targt        | “targt” is not known here, only ordinal, level1,
            forms/labels.csv     | ^(承办机构,organization,text        | bad regular expression, unclosed group
            forms/levels.csv     | 承办                                | there is no column “level”, only label;
            catalogue/units.csv  | 元,yuan,1,money                     | 元 is listed twice; keep one line
            catalogue/units.csv  | 箱,container,1,containers           | 箱 has the dimension “containers”, which
            catalogue/funds.csv  | unemployment,失业险,Unemployment,yes | unemployment is listed twice; keep one line
            forms/templates.yaml | - {type: pledge, title: [绩效承诺书], body: lsit} | template pledge: “lsit” is not known here, only indicators, list, accounts, prose, none
            """)
    void aMistakeIsOneLineThatNamesFileAndProblem(String file, String mistake, String problem) throws Exception {
        DataFolder data = DataFolder.copiedTo(Files.createDirectory(folder.resolve("data")));
        data.append(file, mistake + "\n");

        Answer answer = data.inspect(folder, "2023年度丰县社会保险基金绩效目标表");

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.err())
                .hasLineCount(1)
                .matches("(?s)fundperf: warehouse-schema/\\Q" + file + "\\E, line \\d+: .*")
                .contains(problem);
    }
}
