package org.fundperf.sample;

/** The label in the first column that spans an indicator table. */
final class Frame {

    private final Sketch sketch;
    private final String label;

    Frame(Sketch sketch, String label) {
        this.sketch = sketch;
        this.label = label;
    }

    void around(IndicatorTable table) {
        int top = sketch.height();
        table.draw(sketch, 1);
        sketch.put(top, 0, table.height(), 1, label);
    }
}
