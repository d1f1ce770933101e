package org.fundperf.sample;

/** Writes a header's label and value side by side. */
final class Field {

    private final Sketch sketch;
    private final Variant variant;

    Field(Sketch sketch, Variant variant) {
        this.sketch = sketch;
        this.variant = variant;
    }

    /**
     * @param labelSpan columns the label takes
     * @param valueSpan columns the value takes, right of the label
     */
    void put(int row, int column, int labelSpan, String label, int valueSpan, String value) {
        switch (variant.headerCells()) {
            case JOINED ->
                sketch.put(row, column, labelSpan + valueSpan, value.isEmpty() ? label : withColon(label) + value);
            case MERGED -> {
                sketch.put(row, column, labelSpan, label);
                sketch.put(row, column + labelSpan, valueSpan, value);
            }
            case UNMERGED -> {
                sketch.put(row, column, label);
                sketch.put(row, column + labelSpan, value);
            }
        }
    }

    private static String withColon(String label) {
        return label.endsWith(":") || label.endsWith("：") ? label : label + "：";
    }
}
