package org.fundperf.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalizationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "１２３．５％|123.5%",
                "≧９５﹪|≥95%",
                "（万元）|(万元)",
                "【含】|[含]",
                "预算数：|预算数:",
                "⼈⼝|人口",
                "居⺠|居民",
                "－3|-3",
                "95–105|95-105",
                "元／人・月|元/人·月",
                "ＡＢＣ|ABC"
            })
    void lookAlikesBecomeOneCharacter(String written, String expected) {
        assertThat(Normalization.normalize(written)).isEqualTo(expected);
    }

    @Test
    void numbersInOtherDressAreLeftAlone() {
        assertThat(Normalization.normalize("①10²")).isEqualTo("①10²");
    }

    @Test
    void whiteSpaceIsOneSpaceOrNone() {
        String written = "\uFEFF 社\u3000保\u00A0\u200B基\n\t 金 ";

        assertThat(Normalization.normalize(written)).isEqualTo("社 保 基 金");
        assertThat(Normalization.squeeze(written)).isEqualTo("社保基金");
        assertThat(Normalization.squeeze(null)).isEmpty();
    }
}
