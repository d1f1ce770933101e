package org.fundperf.sample;

import java.util.List;
import org.fundperf.sample.Column.Content;
import org.fundperf.sample.FormDescription.IndicatorForm;

/** 社会保险支出绩效自评表, without weights. */
final class SelfEvaluationSketch {

    private SelfEvaluationSketch() {}

    static Sketch of(IndicatorForm form, Variant variant) {
        FormHead head = form.head();
        List<Column> columns = Column.levels(Template.SELF_EVALUATION, variant, 1);
        columns.add(Column.of(Content.TARGET, Wording.EXPECTED.in(Template.SELF_EVALUATION, variant)));
        columns.add(Column.of(Content.ACTUAL, Wording.ACHIEVED.in(Template.SELF_EVALUATION, variant)));
        int width = Column.width(columns) + 1;
        Sketch sketch = new Sketch();
        Heading.print(sketch, head, variant, width);
        Field field = new Field(sketch, variant);
        int row = sketch.height();
        field.put(row, 0, 2, Wording.PROJECT.in(Template.SELF_EVALUATION, variant), width - 2, head.project());
        field.put(
                row + 1,
                0,
                2,
                Wording.ORGANIZATION.in(Template.SELF_EVALUATION, variant),
                width - 2,
                head.organization());
        money(form, variant, sketch, width);
        goals(sketch, width);
        new Frame(sketch, "年度绩效指标完成情况").around(new IndicatorTable(columns, form.rows(), variant));
        return sketch;
    }

    private static void money(IndicatorForm form, Variant variant, Sketch sketch, int width) {
        int row = sketch.height();
        Field field = new Field(sketch, variant);
        sketch.put(row, 0, 3, 1, "预算执行情况 (万元)");
        field.put(row, 1, 1, Wording.BUDGET.in(Template.SELF_EVALUATION, variant), 2, form.amount("budget"));
        field.put(row, 4, 1, "执行数:", width - 5, form.amount("executed"));
        field.put(row + 1, 1, 1, "其中: 社会保险基金", 2, form.amount("budget_fund"));
        field.put(row + 1, 4, 1, "其中: 社会保险基金", width - 5, form.amount("executed_fund"));
        field.put(row + 2, 1, 1, "其他资金", 2, form.amount("budget_other"));
        field.put(row + 2, 4, 1, "其他资金", width - 5, form.amount("executed_other"));
    }

    private static void goals(Sketch sketch, int width) {
        int row = sketch.height();
        sketch.put(row, 0, 2, 1, "年度目标完成情况");
        sketch.put(row, 1, 3, "预期目标");
        sketch.put(row, 4, width - 4, "实际完成目标");
        sketch.put(row + 1, 1, 3, "待遇按时足额发放，基金运行平稳。");
        sketch.put(row + 1, 4, width - 4, "待遇已按时足额发放，基金运行平稳。");
    }
}
