package org.fundperf.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterTest {

    @Test
    void isTextUnlessItsTypeSaysOtherwise() {
        assertThat(Parameter.of("code", "065313")).isEqualTo(new Parameter("code", "065313"));
        assertThat(Parameter.of("n:int", "-3")).isEqualTo(new Parameter("n", -3));
        assertThat(Parameter.of("rate:DECIMAL", "0.95")).isEqualTo(new Parameter("rate", new BigDecimal("0.95")));
        assertThat(Parameter.of("day:date", "2020-09-30")).isEqualTo(new Parameter("day", LocalDate.of(2020, 9, 30)));
        assertThat(Parameter.of("at:timestamp", "2020-09-30T00:00:00Z"))
                .isEqualTo(new Parameter("at", Instant.parse("2020-09-30T00:00:00Z")));
        assertThat(Parameter.of("open:boolean", "True")).isEqualTo(new Parameter("open", true));
    }

    @ParameterizedTest
    @CsvSource({
        "year:int, 20x, The parameter year is to be of type int but is “20x”",
        "open:boolean, yes, The parameter open is to be of type boolean but is “yes”",
        "n:float, 1, 'A parameter''s type is string, int, decimal, date, timestamp, boolean, not float'",
        "1 or 1=1, x, 'A parameter is written name=value or name:type=value, its name of letters, digits and _, not “1 or 1=1”'"
    })
    void aMistakeSaysHowToWriteIt(String declaration, String text, String problem) {
        assertThatThrownBy(() -> Parameter.of(declaration, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(problem.replace(" but is", ", but is"));
    }
}
