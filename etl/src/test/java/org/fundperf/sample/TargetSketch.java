package org.fundperf.sample;

import java.util.List;
import org.fundperf.sample.Column.Content;
import org.fundperf.sample.FormDescription.IndicatorForm;

/** 项目支出绩效目标表 and 社保基金支出绩效目标表. */
final class TargetSketch {

    private TargetSketch() {}

    static Sketch of(IndicatorForm form, Variant variant) {
        FormHead head = form.head();
        List<Column> columns = Column.levels(Template.TARGET, variant, 3);
        columns.add(new Column(Content.TARGET, Wording.EXPECTED.in(Template.TARGET, variant), 2, 0));
        if (variant.unitColumn() == Variant.UnitColumn.OWN_COLUMN) {
            columns.add(Column.of(Content.UNIT, Wording.UNIT.in(Template.TARGET, variant)));
        }
        int width = Column.width(columns);
        Sketch sketch = new Sketch();
        Heading.print(sketch, head, variant, width);
        Field field = new Field(sketch, variant);
        int row = sketch.height();
        field.put(row, 0, 1, Wording.ORGANIZATION.in(Template.TARGET, variant), 3, head.organization());
        field.put(row, 4, 1, Wording.PROJECT.in(Template.TARGET, variant), width - 5, head.project());
        money(form, variant, sketch, width);
        sketch.put(row + 2, 0, Wording.GOAL.in(Template.TARGET, variant));
        sketch.put(row + 2, 1, width - 1, "目标1：待遇按时足额发放。目标2：基金运行平稳，收支管理规范。");
        new IndicatorTable(columns, form.rows(), variant).draw(sketch, 0);
        return sketch;
    }

    private static void money(IndicatorForm form, Variant variant, Sketch sketch, int width) {
        int row = sketch.height();
        String part = form.has("budget_fund") ? "budget_fund" : "budget_fiscal";
        sketch.put(row, 0, Wording.FUNDS.in(Template.TARGET, variant));
        Field field = new Field(sketch, variant);
        field.put(row, 1, 1, Wording.BUDGET.in(Template.TARGET, variant), 1, form.amount("budget"));
        field.put(row, 3, 1, part.equals("budget_fund") ? "其中：社会保险基金" : "其中：财政拨款", 1, form.amount(part));
        field.put(row, 5, 1, "其他资金", width - 6, form.amount("budget_other"));
    }
}
