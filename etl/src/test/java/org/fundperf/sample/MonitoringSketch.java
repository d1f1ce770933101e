package org.fundperf.sample;

import java.util.List;
import org.fundperf.sample.Column.Content;
import org.fundperf.sample.FormDescription.IndicatorForm;

/** 社保基金支出绩效监控情况表. */
final class MonitoringSketch {

    private static final Template TEMPLATE = Template.MONITORING;

    private MonitoringSketch() {}

    static Sketch of(IndicatorForm form, Variant variant) {
        List<Column> columns = Column.levels(TEMPLATE, variant, 2);
        columns.add(Column.of(Content.TARGET, Wording.EXPECTED.in(TEMPLATE, variant)));
        columns.add(Column.of(Content.ACTUAL, Wording.ACHIEVED.in(TEMPLATE, variant)));
        columns.add(Column.of(Content.COMPLETION, Wording.COMPLETION.in(TEMPLATE, variant)));
        int width = Column.width(columns) + 1;
        Sketch sketch = new Sketch();
        sketch.prose(width, form.head().title());
        sketch.prose(width, "填报单位(公章): " + form.head().organization());
        sketch.prose(width, "金额单位: 万元");
        basics(form.head(), variant, sketch, width);
        money(form, variant, sketch, width);
        goals(form, sketch, width);
        new Frame(sketch, "四、年度绩效指标完成情况").around(new IndicatorTable(columns, form.rows(), variant));
        int last = sketch.height();
        sketch.put(last, 0, "五、绩效目标执行出现的偏差和采取的措施");
        sketch.put(last, 1, width - 1, "下一步加快支出进度，核实参保和领取人数。");
        return sketch;
    }

    private static void basics(FormHead head, Variant variant, Sketch sketch, int width) {
        int row = sketch.height();
        Field field = new Field(sketch, variant);
        String period = "%1$d.01.01-%1$d.12.31".formatted(head.year());
        String checked = "%d年%d月".formatted(head.year(), head.asOf().getMonthValue());
        sketch.put(row, 0, 2, 1, "一、基本情况");
        field.put(row, 1, 1, Wording.ORGANIZATION.in(TEMPLATE, variant), 2, head.organization());
        field.put(row, 4, 1, "项目周期", width - 5, period);
        field.put(row + 1, 1, 1, Wording.PROJECT.in(TEMPLATE, variant), 2, head.project());
        field.put(row + 1, 4, 1, "监控时点", width - 5, checked);
    }

    private static void money(IndicatorForm form, Variant variant, Sketch sketch, int width) {
        int row = sketch.height();
        int rate = width - 1;
        Field field = new Field(sketch, variant);
        sketch.put(row, 0, 4, 1, "二、预算执行情况");
        sketch.put(row, 1, 2, "预算安排情况(调整后)");
        sketch.put(row, 3, 2, "资金到位情况");
        sketch.put(row, 5, 2, "资金执行情况");
        sketch.put(row, rate, "预算执行率");
        field.put(row + 1, 1, 1, "预算数:", 1, form.amount("budget"));
        field.put(row + 1, 3, 1, "到位数:", 1, form.amount("received"));
        field.put(row + 1, 5, 1, "执行数:", 1, form.amount("executed"));
        sketch.put(row + 1, rate, 3, 1, form.amount("execution_rate"));
        for (int column = 1; column <= 5; column += 2) {
            field.put(row + 2, column, 1, "其中: 财政资金", 1, "");
            field.put(row + 3, column, 1, "其他", 1, "");
        }
    }

    private static void goals(IndicatorForm form, Sketch sketch, int width) {
        int row = sketch.height();
        sketch.put(row, 0, 2, 1, "三、目标完成情况");
        sketch.put(row, 1, 3, "年度预期目标");
        sketch.put(row, 4, width - 5, "目前完成情况");
        sketch.put(row, width - 1, "总体完成率");
        sketch.put(row + 1, 1, 3, "全年待遇按时足额发放，基金运行平稳。");
        sketch.put(row + 1, 4, width - 5, "截至监控时点，待遇按时足额发放，基金运行平稳。");
        sketch.put(row + 1, width - 1, form.amount("overall_completion_rate"));
    }
}
