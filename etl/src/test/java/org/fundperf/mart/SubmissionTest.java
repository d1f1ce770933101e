package org.fundperf.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.fundperf.schema.SchemaFiles;
import org.junit.jupiter.api.Test;

/** {@code ops.submission} over a handful of forms, one for each way to be expected and to come. */
class SubmissionTest {

    /** A session of its own, so that no other test sees these tables. */
    private final SparkSession spark = MartFixture.shared()
            .read("input/core.dim_document.csv")
            .sparkSession()
            .newSession();

    @Test
    void saysWhatWasExpectedWhatCameAndWhatCameLate() {
        // The job runs since 1 January 2023: what was due before, nobody saw coming.
        view("ops_file", "document_id, state, first_seen", """
                ('seen_since', 'ignored', timestamp'2023-01-01 00:00:00'),
                ('in_time', 'loaded', timestamp'2024-03-31 15:59:00'),
                ('late', 'loaded', timestamp'2024-03-31 16:01:00'),
                ('corrected', 'loaded', timestamp'2024-03-01 00:00:00'),
                ('correction', 'loaded', timestamp'2024-05-01 00:00:00'),
                ('old', 'loaded', timestamp'2023-01-01 00:00:00'),
                ('list', 'loaded', timestamp'2023-06-01 00:00:00'),
                ('listed', 'loaded', timestamp'2023-06-01 00:00:00'),
                ('unasked', 'loaded', timestamp'2023-06-01 00:00:00')""");
        view("core_dim_form", """
                document_id, form_ordinal, region_code, region_scope, fund_code, year, form_type, organization_name,
                project_name""", """
                ('in_time', 1, '650100', 'whole', 'unemployment', 2023, 'self_evaluation', '甲局', '甲'),
                ('late', 1, '650101', 'whole', 'unemployment', 2023, 'self_evaluation', '乙局', '乙'),
                ('corrected', 1, '650102', 'whole', 'unemployment', 2023, 'self_evaluation', '丙局', '丙'),
                ('correction', 1, '650102', 'whole', 'unemployment', 2023, 'self_evaluation', '丙局', '丙'),
                ('old', 1, '650100', 'whole', 'unemployment', 2020, 'self_evaluation', '甲局', '甲'),
                ('listed', 1, '652828', 'whole', null, 2022, 'target_table', '和硕县民政局', '项目'),
                ('unasked', 1, null, 'whole', null, 2022, 'monitoring_table', null, null)""");
        view("core_form_vintage", "document_id, form_ordinal, is_current", """
                ('in_time', 1, true), ('late', 1, true), ('corrected', 1, false), ('correction', 1, true),
                ('old', 1, true), ('list', 1, true), ('listed', 1, true), ('unasked', 1, true)""");
        view("core_fact_listed_project", """
                document_id, form_ordinal, region_code, region_scope, fund_code, year, organization_name,
                project_name""", """
                ('list', 1, '652828', 'whole', null, 2022, '民政局', '项目'),
                ('list', 1, '652828', 'whole', null, 2022, '民政局', '未报项目')""");
        view("expected_form", "region_code, region_scope, fund_code, year, form_type, due_date", """
                ('650100', 'whole', 'unemployment', 2023, 'self_evaluation', date'2024-03-31'),
                ('650101', 'whole', 'unemployment', 2023, 'self_evaluation', date'2024-03-31'),
                ('650102', 'whole', 'unemployment', 2023, 'self_evaluation', date'2024-03-31'),
                ('650103', 'whole', 'unemployment', 2023, 'self_evaluation', date'2024-03-31'),
                ('650100', 'whole', 'unemployment', 2020, 'self_evaluation', date'2021-03-31')""");

        spark.sql(SchemaFiles.text("ops/submission/query.sql").replaceAll("\\b(core|ops)\\.(\\w+)", "$1_$2"))
                .createOrReplaceTempView("submission");

        assertThat(lines("expected"))
                .containsExactly(
                        "650100 2020 null rule 2021-03-31 true null 1",
                        "650100 2023 null rule 2024-03-31 true false 1",
                        "650101 2023 null rule 2024-03-31 true true 1",
                        "650102 2023 null rule 2024-03-31 true false 1",
                        "650103 2023 null rule 2024-03-31 false null 0",
                        "652828 2022 未报项目 summary_list null false null 0",
                        "652828 2022 项目 summary_list null true null 1");
        assertThat(lines("not expected")).containsExactly("null 2022 null null null true null 1");
    }

    private List<String> lines(String condition) {
        return spark.sql("""
                        select region_code, year, project_name, expected_by, due_date, received, received_late, form_count
                        from submission where %s order by 1, 2, 3
                        """.formatted(condition)).collectAsList().stream()
                .map(row -> row.mkString(" "))
                .toList();
    }

    private void view(String name, String columns, String values) {
        spark.sql("select * from values %s as t(%s)".formatted(values, columns)).createOrReplaceTempView(name);
    }
}
