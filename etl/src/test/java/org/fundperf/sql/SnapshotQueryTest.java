package org.fundperf.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fundperf.JobFailedException;
import org.fundperf.load.Fixture;
import org.fundperf.publish.JobLog;
import org.fundperf.publish.NightlyRun;
import org.fundperf.publish.RunOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SnapshotQueryTest {

    private SnapshotQuery snapshot;

    /** All tables of the schema, so that every query of it has run once. */
    @BeforeAll
    void aWarehouse(@TempDir Path folder) throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("a.txt"), "653131 2020 target insured_persons 2834.50\n");
        NightlyRun.of(
                inbox.toString(),
                folder.resolve("warehouse").toString(),
                RunOptions.DEFAULT,
                Fixture::read,
                JobLog.printed(new PrintWriter(new StringWriter())));
        snapshot = SnapshotQuery.over(folder.resolve("warehouse").toString());
    }

    @Test
    void statusIsOneJsonObjectWithAnArrayForEachSection() throws IOException {
        StringWriter out = new StringWriter();

        new Sections(snapshot, "status").printJson(Map.of("last_run", "null"), out);

        JsonNode status = new JsonMapper().readTree(out.toString());
        assertThat(status.fieldNames())
                .toIterable()
                .containsExactly(
                        "last_run",
                        "runs",
                        "documents",
                        "not_loaded",
                        "submissions",
                        "missing",
                        "freshness",
                        "coverage");
        assertThat(status.at("/runs/0/state").asText()).isEqualTo("published");
        assertThat(status.at("/freshness/0/latest_year").asInt()).isEqualTo(2020);
        assertThat(status.at("/coverage/0/region_name").asText()).isEqualTo("塔什库尔干塔吉克自治县");
    }

    @Test
    void csvIsRfc4180WithPlainDecimals() {
        assertThat(print(
                        Format.CSV,
                        "select 'a,\"b\"\nc' as text, cast(1e15 as double) as big, 0.100 as rate, null as nothing,"
                                + " date'2020-09-30' as day"))
                .isEqualTo("text,big,rate,nothing,day\r\n\"a,\"\"b\"\"\nc\",1000000000000000,0.1,,2020-09-30\r\n");
    }

    @Test
    void jsonHasNumbersAndIsoDates() {
        assertThat(
                        print(
                                Format.JSON,
                                "select 0.50 as rate, 1 as rate, timestamp'2020-01-01 00:00:00Z' as at, array(1, 2) as list, null as nothing"))
                .isEqualTo(
                        "[\n{\"rate\":0.5,\"rate_2\":1,\"at\":\"2020-01-01T00:00:00Z\",\"list\":[1,2],\"nothing\":null}]\n");
    }

    @Test
    void tablesCountChineseAsTwo() {
        assertThat(print(Format.TABLE, "select '和硕县' as region, 12 as n union all select 'abc', 3 order by n desc"))
                .isEqualTo("region   n\n──────  ──\n和硕县  12\nabc      3\n");
    }

    @Test
    void readsTheWarehouse() {
        assertThat(print(Format.CSV, "select region_name, lower_value from mart.reported_indicator"))
                .isEqualTo("region_name,lower_value\r\n塔什库尔干塔吉克自治县,2834.5\r\n");
        assertThat(print(Format.CSV, "show tables in mart")).contains("mart,reported_indicator,false");
        assertThat(print(Format.CSV, "describe mart.reported_indicator")).contains("指标代码");
        assertThat(print(Format.CSV, "describe extended core.dim_fund")).contains("Grain: one fund");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table mart.finding",
                "insert into mart.finding select * from mart.finding",
                "with x as (select 1) insert into mart.finding select * from x",
                "create table mart.x as select 1",
                "create temporary view x as select 1",
                "update mart.finding set year = 1",
                "delete from mart.finding",
                "set spark.sql.ansi.enabled = true",
                "cache table mart.finding",
                "add jar '/tmp/x.jar'",
                "select reflect('java.lang.System', 'getProperty', 'user.home')",
                "select * from (select java_method('java.lang.System', 'exit', 1))"
            })
    void refusesWhatDoesNotOnlyRead(String sql) {
        assertThatThrownBy(() -> snapshot.ask(sql))
                .isInstanceOf(JobFailedException.class)
                .hasMessageStartingWith("Only reading statements are allowed")
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select * from mart.reported_indicater | There is no table mart.reported_indicater; near: mart.reported_indicator",
                "select regionname from mart.reported_indicator | region_name",
                "selec 1 | line 1",
                "select * from parquet.`/etc/passwd` | There is no table",
                "select 1 + | line 1"
            })
    void problemsAreOneLineWithAHint(String sql, String hint) {
        assertThatThrownBy(() -> snapshot.ask(sql).rows().hasNext())
                .isInstanceOf(JobFailedException.class)
                .hasMessageStartingWith("SQL: ")
                .hasMessageContaining(hint)
                .hasMessageNotContaining("\n");
    }

    @Test
    void everySectionOfTheSummaryAnswers() {
        StringWriter out = new StringWriter();
        new Sections(snapshot, "summary").printText(out);
        assertThat(out.toString()).contains("Documents by state");
    }

    private String print(Format format, String sql) {
        StringWriter out = new StringWriter();
        format.print(snapshot.ask(sql), out);
        return out.toString();
    }
}
