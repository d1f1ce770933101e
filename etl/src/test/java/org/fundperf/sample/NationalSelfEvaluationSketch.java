package org.fundperf.sample;

import java.util.ArrayList;
import java.util.List;
import org.fundperf.sample.Column.Content;
import org.fundperf.sample.FormDescription.IndicatorForm;

/** 项目支出绩效自评表 of the national rule, with weights and scores. */
final class NationalSelfEvaluationSketch {

    private static final Template TEMPLATE = Template.NATIONAL_SELF_EVALUATION;

    private NationalSelfEvaluationSketch() {}

    static Sketch of(IndicatorForm form, Variant variant) {
        FormHead head = form.head();
        List<Column> columns = columns(variant);
        int width = Column.width(columns) + 1;
        Sketch sketch = new Sketch();
        Heading.print(sketch, head, variant, width);
        Field field = new Field(sketch, variant);
        int row = sketch.height();
        field.put(row, 0, 1, Wording.PROJECT.in(TEMPLATE, variant), width - 1, head.project());
        field.put(row + 1, 0, 1, "实施单位", width - 1, head.organization());
        money(form, sketch);
        goals(sketch, width);
        new Frame(sketch, "绩效指标").around(new IndicatorTable(columns, form.rows(), variant));
        return sketch;
    }

    private static List<Column> columns(Variant variant) {
        List<Column> columns = new ArrayList<>(Column.levels(TEMPLATE, variant, 1));
        List<Column> values = new ArrayList<>();
        values.add(Column.of(Content.TARGET, Wording.EXPECTED.in(TEMPLATE, variant)));
        if (variant.unitColumn() == Variant.UnitColumn.OWN_COLUMN) {
            values.add(Column.of(Content.UNIT, Wording.UNIT.in(TEMPLATE, variant)));
        }
        values.add(Column.of(Content.ACTUAL, Wording.ACHIEVED.in(TEMPLATE, variant)));
        List<Column> points = List.of(Column.of(Content.WEIGHT, "分值"), Column.of(Content.SCORE, "得分"));
        boolean before = variant.weightColumns() == Variant.WeightColumns.BEFORE_VALUES;
        columns.addAll(before ? points : values);
        columns.addAll(before ? values : points);
        columns.add(Column.of(Content.REASON, "偏差原因分析及改进措施"));
        return columns;
    }

    private static void money(IndicatorForm form, Sketch sketch) {
        int row = sketch.height();
        sketch.put(row, 0, 4, 1, "项目资金（万元）");
        String[] labels = {"年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"};
        for (int index = 0; index < labels.length; index++) {
            sketch.put(row, 3 + index, labels[index]);
        }
        sketch.put(row + 1, 1, 2, "年度资金总额");
        sketch.put(row + 1, 3, form.amount("budget_initial"));
        sketch.put(row + 1, 4, form.amount("budget"));
        sketch.put(row + 1, 5, form.amount("executed"));
        sketch.put(row + 1, 6, "10");
        sketch.put(row + 1, 7, form.amount("execution_rate"));
        sketch.put(row + 1, 8, form.amount("score_execution"));
        sketch.put(row + 2, 1, 2, "其中：财政拨款");
        sketch.put(row + 2, 4, form.amount("budget_fiscal"));
        sketch.put(row + 3, 1, 2, "其他资金");
        sketch.put(row + 3, 4, form.amount("budget_other"));
    }

    private static void goals(Sketch sketch, int width) {
        int row = sketch.height();
        sketch.put(row, 0, 2, 1, "年度总体目标");
        sketch.put(row, 1, 4, "预期目标");
        sketch.put(row, 5, width - 5, "实际完成情况");
        sketch.put(row + 1, 1, 4, "补助按时足额到位。");
        sketch.put(row + 1, 5, width - 5, "补助已按时足额到位。");
    }
}
