package org.fundperf.sample;

import java.math.BigDecimal;
import java.util.List;
import org.fundperf.sample.FormDescription.ReviewForm;
import org.fundperf.sample.FormDescription.ReviewLine;

/** 社保基金支出绩效监控审核表: a heading of two lines, then one line a form. */
final class ReviewSketch {

    private static final int WIDTH = 13;
    private static final int TEN_THOUSANDS = 4;
    private static final List<String> POINTS =
            List.of("score_execution", "score_completion", "score_deviation", "score_timeliness", "score_total");

    private ReviewSketch() {}

    static Sketch of(ReviewForm form) {
        FormHead head = form.head();
        Sketch sketch = new Sketch();
        sketch.prose(WIDTH, head.title());
        sketch.prose(WIDTH, "监控时点: %d年%d月".formatted(head.year(), head.asOf().getMonthValue()));
        heading(sketch);
        for (int index = 0; index < form.lines().size(); index++) {
            line(sketch, index + 1, form.lines().get(index));
        }
        return sketch;
    }

    private static void heading(Sketch sketch) {
        int row = sketch.height();
        sketch.put(row, 0, 2, 1, "序号");
        sketch.put(row, 1, 2, 1, "部门单位名称");
        sketch.put(row, 2, 2, 1, "项目名称");
        sketch.put(row, 3, 3, "预算执行情况(单位:万元)");
        sketch.put(row, 6, 2, 1, "预算执行率");
        sketch.put(row, 7, 2, 1, "绩效目标总体完成率");
        sketch.put(row, 8, 4, "绩效监控审核结果");
        sketch.put(row, 12, 2, 1, "总分");
        sketch.put(row + 1, 3, "调整后预算总数");
        sketch.put(row + 1, 4, "到位资金总数");
        sketch.put(row + 1, 5, "执行资金总数");
        sketch.put(row + 1, 8, "预算执行情况(30分)");
        sketch.put(row + 1, 9, "绩效目标完成情况(30分)");
        sketch.put(row + 1, 10, "目标偏离及应对情况(30分)");
        sketch.put(row + 1, 11, "按时报送(10分)");
    }

    private static void line(Sketch sketch, int ordinal, ReviewLine line) {
        int row = sketch.height();
        sketch.put(row, 0, String.valueOf(ordinal));
        sketch.put(row, 1, line.organization());
        sketch.put(row, 2, line.project());
        sketch.put(row, 3, money(line, "budget"));
        sketch.put(row, 4, money(line, "received"));
        sketch.put(row, 5, money(line, "executed"));
        sketch.put(row, 6, percent(line, "execution_rate"));
        sketch.put(row, 7, percent(line, "completion_rate"));
        for (int index = 0; index < POINTS.size(); index++) {
            sketch.put(row, 8 + index, plain(line.figures().get(POINTS.get(index))));
        }
    }

    private static String money(ReviewLine line, String column) {
        return plain(line.figures().get(column).movePointLeft(TEN_THOUSANDS));
    }

    private static String percent(ReviewLine line, String column) {
        return plain(line.figures().get(column).movePointRight(2)) + "%";
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
