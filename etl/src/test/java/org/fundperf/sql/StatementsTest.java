package org.fundperf.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            select 1; select 2;             | [select 1]; [select 2]             | true
            select 1; select 2              | [select 1]; [select 2]             | false
            ;; select 1 ;;                  | [select 1]                         | true
            select ';', "a;b", `c;d`;       | [select ';', "a;b", `c;d`]         | true
            select 'it''s; \\'; so';        | [select 'it''s; \\'; so']          | true
            select r'\\'; select 2;         | [select r'\\']; [select 2]         | true
            select '和;硕' as 县; select 2; | [select '和;硕' as 县]; [select 2] | true
            select '𠮷'; select 2;          | [select '𠮷']; [select 2]          | true
            select 1 /* ; /* ; */ ; */ + 2; | [select 1 /* ; /* ; */ ; */ + 2]   | true
            /* a; */ select 1;              | [select 1]                         | true
            -- nothing; but this            |                                    | true
            """)
    void endAtSemicolonsOutsideOfQuotesAndComments(String text, String expected, boolean ended) {
        Statements statements = Statements.in(text);

        assertThat(String.join(
                        "; ",
                        statements.all().stream()
                                .map(one -> "[" + one.text() + "]")
                                .toList()))
                .isEqualTo(expected == null ? "" : expected);
        assertThat(statements.ended()).isEqualTo(ended);
        assertThat(statements.open()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            select 'a; b    | '
            select "a; b    | "
            select `a; b    | `
            select 1; /* c; | /*
            """)
    void anOpenQuoteHoldsEverythingBack(String text, String open) {
        Statements statements = Statements.in(text);

        assertThat(statements.ended()).isFalse();
        assertThat(statements.open()).isEqualTo(open);
    }

    @Test
    void knowTheirLines() {
        assertThat(Statements.in("-- head\nselect\n  1;\n\nselect 2 -- tail; \n;")
                        .all())
                .containsExactly(
                        new Statements.Statement("select\n  1", 2), new Statements.Statement("select 2 -- tail;", 5));
    }
}
