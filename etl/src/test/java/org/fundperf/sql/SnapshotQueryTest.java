package org.fundperf.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import org.fundperf.JobFailedException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SnapshotQueryTest {

    private SnapshotQuery snapshot;

    @BeforeAll
    void aWarehouse() throws IOException {
        snapshot = SnapshotQuery.over(PublishedWarehouse.folder());
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

    @Test
    void parametersAreBoundNotPutIntoTheText() {
        Map<String, Object> parameters = Map.of("code", "653131", "most", 1, "evil", "' or 1 = 1 --");
        StringWriter out = new StringWriter();

        Format.CSV.print(
                snapshot.ask(
                        "select year, :evil as evil from mart.reported_indicator where region_code = :code limit :most",
                        parameters),
                out);

        assertThat(out.toString()).isEqualTo("year,evil\r\n2020,' or 1 = 1 --\r\n");
        assertThat(snapshot.ask("show tables in mart", parameters).rows()).hasNext();
        assertThatThrownBy(() -> snapshot.ask("select :nobody", parameters))
                .hasMessage("SQL: There is no value for :nobody; give it with --param nobody=…, at the prompt with"
                        + " \\set nobody … (line 1, position 7)");
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
                "select regionname from mart.reported_indicator | There is no column regionname; near: region_name",
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
