package org.fundperf.sample;

import java.util.List;
import org.fundperf.sample.Column.Content;
import org.fundperf.sample.FormDescription.IndicatorForm;

/** 社会保险基金预算区域绩效目标表. */
final class RegionTargetSketch {

    private RegionTargetSketch() {}

    static Sketch of(IndicatorForm form, Variant variant) {
        FormHead head = form.head();
        List<Column> columns = Column.levels(Template.REGION_TARGET, variant, 1);
        columns.add(Column.of(Content.TARGET, Wording.EXPECTED.in(Template.REGION_TARGET, variant)));
        int width = Column.width(columns) + 1;
        Sketch sketch = new Sketch();
        Heading.print(sketch, head, variant, width);
        sketch.prose(width, head.place().text());
        departments(head, variant, sketch, width);
        money(form, variant, sketch, width);
        goals(sketch, width);
        new Frame(sketch, "绩效指标").around(new IndicatorTable(columns, form.rows(), variant));
        return sketch;
    }

    private static void departments(FormHead head, Variant variant, Sketch sketch, int width) {
        int row = sketch.height();
        Field field = new Field(sketch, variant);
        field.put(row, 0, 2, Wording.PROJECT.in(Template.REGION_TARGET, variant), width - 2, head.project());
        field.put(row + 1, 0, 2, "中央主管部门及相关部门", width - 2, "财政部及相关主管部门");
        field.put(row + 2, 0, 1, "省级财政部门", 1, head.place().province() + "财政厅");
        field.put(row + 2, 2, 1, "省级主管部门及相关部门", width - 3, head.place().province() + "相关主管部门");
    }

    private static void money(IndicatorForm form, Variant variant, Sketch sketch, int width) {
        int row = sketch.height();
        Field field = new Field(sketch, variant);
        sketch.put(row, 0, 2, 1, "资金情况");
        field.put(row, 1, 1, "收入预算金额(亿元):", width - 2, form.amount("income_budget"));
        field.put(row + 1, 1, 1, "支出预算金额(亿元):", width - 2, form.amount("expenditure_budget"));
    }

    private static void goals(Sketch sketch, int width) {
        int row = sketch.height();
        sketch.put(row, 0, 3, 1, "绩效目标");
        sketch.put(row, 1, "整体目标");
        sketch.put(row, 2, width - 2, "参保人员待遇有保障，基金可持续。");
        sketch.put(row + 1, 1, 2, "总体目标");
        sketch.put(row + 1, 3, width - 3, "年度目标");
        sketch.put(row + 2, 1, 2, "目标1：中长期收支平衡。目标2：运行规范安全。");
        sketch.put(row + 2, 3, width - 3, "目标1：当年收支平衡。目标2：收支管理没有突出问题。");
    }
}
