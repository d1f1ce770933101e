package org.fundperf.value;

/** Reads value cells: {@code ≥183.78万人} as at least 1837800 person. What a cell may say is listed by its test. */
public final class ValueReader {

    private ValueReader() {}

    /**
     * What a value cell says, in base units.
     *
     * <p>Never fails: a text that no rule reads comes back as {@link ValueKind#QUALITATIVE}, with the finding {@code
     * value_unreadable} when it may hold a number.
     *
     * @param text as written; null or blank is not reported
     */
    public static Reading read(String text, ValueContext context) {
        Statement statement = Grammar.parse(text, context);
        return new Interpretation(text, context).reading(statement);
    }

    /** Why {@link #read} reads a cell as it does. */
    public static Explanation explain(String text, ValueContext context) {
        return new Explainer(text, context).explanation();
    }

    /** What sort of cell a text makes, when nothing is known about where it stands. */
    public static Shape shape(String text) {
        return Grammar.parse(text, ValueContext.UNKNOWN).shape();
    }

    /**
     * Whether a cell is surely a value by its content: numbers with or without comparator and unit, deadlines, ranges,
     * several numbers, dashes. False for words, labels and names of indicators, digits in them or not.
     */
    public static boolean looksLikeValue(String text) {
        return shape(text) == Shape.VALUE;
    }

    /** Whether a text is a unit of {@code catalogue/units.csv} and nothing else: 人次, 万元, （%）. */
    public static boolean isUnit(String text) {
        return HeadingUnit.isWhole(text);
    }
}
