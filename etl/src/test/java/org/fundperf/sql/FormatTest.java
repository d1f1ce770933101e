package org.fundperf.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FormatTest {

    private static final List<Answer.Column> COLUMNS =
            List.of(new Answer.Column("地区", false), new Answer.Column("value", true));

    @Test
    void markdownEscapesWhatWouldEndACell() {
        assertThat(print(
                        Format.MARKDOWN, List.of(List.of("和|硕\n*县*", new BigDecimal("0.10")), Arrays.asList(null, 2L))))
                .isEqualTo("| 地区 | value |\n| --- | ---: |\n| 和\\|硕 \\*县\\* | 0.10 |\n|  | 2 |\n");
    }

    @Test
    void expandedHasALineForEachValue() {
        assertThat(print(Format.EXPANDED, List.of(List.of("和硕县", 1L), Arrays.asList("喀什市", null))))
                .isEqualTo("── row 1 ──\n地区   和硕县\nvalue  1\n── row 2 ──\n地区   喀什市\nvalue\n");
    }

    @Test
    void aLongTableIsWrittenAsItComes() {
        Iterator<List<Object>> rows = LongStream.range(0, 200_000)
                .mapToObj(number -> List.<Object>of("和硕县", number))
                .iterator();
        StringWriter out = new StringWriter();
        Format.TABLE.print(new Answer(COLUMNS, rows), out);

        assertThat(out.toString())
                .startsWith("地区    value\n──────  ─────\n和硕县      0\n")
                .endsWith("和硕县  199999\n");
    }

    private static String print(Format format, List<List<Object>> rows) {
        StringWriter out = new StringWriter();
        format.print(new Answer(COLUMNS, rows.iterator()), out);
        return out.toString();
    }
}
