package org.fundperf.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeaningTest {

    @ParameterizedTest
    @CsvSource({
        "Year; null when unknown · 所属年度；无据可考为空, 所属年度",
        "Document: its hash · 文件编号：内容 SHA-256 的前 16 位, 文件编号",
        "target or actual · target 目标，actual 实际, target 目标，actual 实际",
        "English only, ''"
    })
    void theFirstClauseHeadsAColumn(String comment, String heading) {
        assertThat(Meaning.of(comment).heading()).isEqualTo(heading);
    }
}
