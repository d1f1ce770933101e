package org.fundperf.sample;

import org.fundperf.sample.FormDescription.ListedLine;
import org.fundperf.sample.FormDescription.SummaryForm;

/** 绩效目标汇总表: the projects whose forms follow. */
final class SummarySketch {

    private static final int WIDTH = 3;

    private SummarySketch() {}

    static Sketch of(SummaryForm form) {
        Sketch sketch = new Sketch();
        sketch.prose(WIDTH, form.head().year() + "年度" + form.head().title());
        int row = sketch.height();
        sketch.put(row, 0, 2, 1, "序号");
        sketch.put(row, 1, 2, "重点项目支出基本信息");
        sketch.put(row + 1, 1, "部门单位");
        sketch.put(row + 1, 2, "项目名称");
        sketch.put(row + 2, 0, "合计");
        sketch.put(row + 2, 1, "");
        sketch.put(row + 2, 2, "");
        for (int index = 0; index < form.lines().size(); index++) {
            ListedLine line = form.lines().get(index);
            sketch.put(row + 3 + index, 0, String.valueOf(index + 1));
            sketch.put(row + 3 + index, 1, line.organization());
            sketch.put(row + 3 + index, 2, line.project());
        }
        return sketch;
    }
}
