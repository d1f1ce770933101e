package org.fundperf.sample;

import org.fundperf.sample.FormDescription.NarrativeForm;

/** 绩效评价报告: title, year, what it is about, then sentences. */
final class NarrativeSketch {

    private static final int WIDTH = 6;

    private NarrativeSketch() {}

    static Sketch of(NarrativeForm form, Variant variant) {
        FormHead head = form.head();
        Sketch sketch = new Sketch();
        Heading.print(sketch, head, variant, WIDTH);
        sketch.prose(WIDTH, "项目名称：" + head.project());
        sketch.prose(WIDTH, "实施单位（公章）：" + head.organization());
        form.paragraphs().forEach(paragraph -> sketch.prose(WIDTH, paragraph));
        return sketch;
    }
}
