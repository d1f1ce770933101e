package org.fundperf.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    @Test
    void valuesAreExact(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.csv");
        try (CsvFile csv = new CsvFile(file, CsvFile::harmless)) {
            csv.write(Arrays.asList(
                    new BigDecimal("1E+15"),
                    new BigDecimal("-0.0000000001"),
                    9_007_199_254_740_993L,
                    LocalDate.of(2020, 9, 30),
                    Instant.parse("2020-01-01T00:00:00Z"),
                    false));
            csv.write(Arrays.asList(null, "", "和硕县 𠮷", "a,\"b\"\nc", List.of("x", "y"), Map.of("k", 1L)));
        }
        assertThat(Files.readString(file).split("\r\n", -1))
                .containsExactly(
                        "1000000000000000,-0.0000000001,9007199254740993,2020-09-30,2020-01-01T00:00:00Z,false",
                        ",\"\",和硕县 𠮷,\"a,\"\"b\"\"\nc\",\"[\"\"x\"\",\"\"y\"\"]\",\"{\"\"k\"\":1}\"",
                        "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-5%", "@sum", "\tx", "\rx", "'x"})
    void noTextIsAFormula(String text) {
        assertThat(CsvFile.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "≥95%", "100%", "a=b"})
    void othersStayAsTheyAre(String text) {
        assertThat(CsvFile.harmless(text)).isEqualTo(text);
    }
}
