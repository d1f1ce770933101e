package org.fundperf.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PdfTextTest {

    @Test
    void textGoesOnOnlyWhereItHadNoRoom() {
        PdfText rest = new PdfText("的各类人员", 50, 10);

        assertThat(new PdfText("享受待遇", 5, 10).goesOnWith(rest)).isTrue();
        assertThat(new PdfText("享受待遇", 30, 10).goesOnWith(rest)).isFalse();
    }

    @Test
    void twoValuesNeverBecomeOne() {
        assertThat(new PdfText("=9次", 5, 20).goesOnWith(new PdfText("=100%", 5, 25)))
                .isFalse();
        assertThat(new PdfText("95%", 5, 20).goesOnWith(new PdfText("100%", 5, 25)))
                .isFalse();
    }
}
