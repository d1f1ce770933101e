package org.fundperf.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import org.fundperf.schema.SchemaFiles;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"fund_names", "indicator_names", "indicator_words", "dimension_words", "organization_types"})
    void noPatternRepeatsAGroupWithoutEnd(String file) {
        // Java matches such a pattern by recursion: a hostile text would overflow the stack.
        assertThat(SchemaFiles.csv("catalogue/" + file + ".csv"))
                .allSatisfy(row -> assertThat(row.get("pattern")).doesNotContain(")*", ")+", ",}"));
    }

    @Test
    void endlessTextsDoNoHarm() {
        List<String> texts = List.of("基本社会", "鼓楼区", "经济", "新疆", "2020年", "《", "((", "指标1：", "城乡居民", "1.");
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (String text : texts) {
                String endless = text.repeat(20_000);
                assertThatCode(() -> {
                            Regions.load().find(List.of(endless, endless), 2022);
                            Funds.load().find(endless);
                            Indicators.load().find(endless, null);
                            Indicators.load().find(text.repeat(80 / text.length()), null);
                            Indicators.load().dimensionOf(endless);
                            Organizations.load().find(endless);
                            Years.find(endless);
                        })
                        .doesNotThrowAnyException();
            }
        });
    }
}
