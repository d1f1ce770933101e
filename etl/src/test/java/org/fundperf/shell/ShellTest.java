package org.fundperf.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fundperf.JobFailedException;
import org.fundperf.sql.Format;
import org.fundperf.sql.Parameter;
import org.fundperf.sql.PublishedWarehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter remarks = new StringWriter();

    @Test
    void answersStatementsAndCommandsOfAPipe() throws IOException {
        boolean any = pipe("""
                -- two on a line
                select 1 as a; select 'x;y' as b
                ;
                \\format markdown
                \\set year:int 2020
                \\timing
                select region_name, :year as year from mart.reported_indicator where year = :year;
                \\publication
                \\q
                select 'never'
                """);

        assertThat(any).isTrue();
        assertThat(out.toString().replace("\r", "")).isEqualTo("""
                        a
                        1
                        b
                        x;y

                        | region_name | year |
                        | --- | ---: |
                        | 塔什库尔干塔吉克自治县 | 2020 |
                        """);
        assertThat(remarks.toString()).matches("Timing is on\nTime: [0-9.]+ s\nPublication 1 of \\S+Z, \\d+ tables\n");
        assertThat(pipe("\n-- nothing\n")).isFalse();
    }

    @Test
    void describesTables() throws IOException {
        pipe("\\d mart.reported_*\n\\d reported_indicator\n");

        assertThat(out.toString())
                .containsPattern("mart.reported_indicator +1  Every value that a form reports")
                .doesNotContain("core.dim_region ")
                .containsPattern("document_id +string +primary  Document: first 16 hex digits")
                .containsPattern("lower_value +decimal\\(30,10\\) +Lower bound")
                .contains("\n1 rows in publication 1\n");
        assertThatThrownBy(() -> pipe("\\d mart.reported_indicater"))
                .hasMessageContaining("There is no table mart.reported_indicater; near: mart.reported_indicator");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select 1;\\n\\nselect 1 +;        | Standard input, line 3: SQL:
            \\n\\dt                           | Standard input, line 2: There is no command \\dt; \\? lists them
            \\format tabel                    | There is no format tabel, only table, expanded, csv
            \\set n:int x                     | The parameter n is to be of type int
            \\publication 7                   | There is no publication 7
            \\i                               | Write \\i FILE
            \\i /no/such/file                 | The query file /no/such/file cannot be read
            drop table mart.finding          | Only reading statements are allowed
            """)
    void theFirstProblemEndsItAndSaysWhere(String text, String problem) {
        assertThatThrownBy(() -> pipe(text.replace("\\n", "\n") + "\n;select 'after' as after;"))
                .isInstanceOf(JobFailedException.class)
                .hasMessageContaining(problem);
        assertThat(out.toString()).doesNotContain("after");
    }

    @Test
    void aFileMayReadAnotherButNotItself(@TempDir Path folder) throws IOException {
        Path inner = Files.writeString(folder.resolve("内.sql"), "select :n as n");
        Path outer = Files.writeString(folder.resolve("outer.sql"), "\\set n:int 5\n\\i " + inner + "\n");
        Path circle = folder.resolve("circle.sql");
        Files.writeString(circle, "\\i " + circle);

        shell().answer(outer, screen(out));

        assertThat(out.toString()).isEqualTo("n\r\n5\r\n");
        assertThatThrownBy(() -> shell().answer(circle, screen(out))).hasMessageContaining("reads itself");
    }

    /** Ten thousand million rows would never end. */
    @Test
    void stopsWhenNobodyReadsAnyMore() throws IOException {
        Writer gone = new Writer() {
            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                throw new IOException("Broken pipe");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        shell().answer("select id from range(0, 10000000000, 1, 100000); select 1", screen(gone));
    }

    private boolean pipe(String text) throws IOException {
        return shell().answer(new StringReader(text), screen(out));
    }

    private static Shell shell() throws IOException {
        return new Shell(PublishedWarehouse.folder(), null, new Settings(Format.CSV, List.<Parameter>of()));
    }

    private PlainScreen screen(Writer answers) {
        return new PlainScreen(new PrintWriter(answers), new PrintWriter(remarks));
    }
}
