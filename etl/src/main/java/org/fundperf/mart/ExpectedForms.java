package org.fundperf.mart;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.fundperf.conform.Expectations;

/** The forms that are to come, as {@code ops/submission/query.sql} reads them. */
final class ExpectedForms {

    /** The view's name. */
    static final String VIEW = "expected_form";

    private static final StructType COLUMNS = StructType.fromDDL(
            "region_code string, region_scope string, fund_code string, year int, form_type string, due_date date");

    /** A form is in time on its last day in China, wherever the job runs. */
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private ExpectedForms() {}

    static void register(SparkSession spark) {
        List<Row> rows = Expectations.forms(LocalDate.now(CHINA)).stream()
                .map(form -> RowFactory.create(
                        form.regionCode(), form.scope(), form.fundCode(), form.year(), form.formType(), form.due()))
                .toList();
        spark.createDataFrame(rows, COLUMNS).createOrReplaceTempView(VIEW);
    }
}
