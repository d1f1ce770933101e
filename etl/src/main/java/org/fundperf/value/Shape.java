package org.fundperf.value;

/** What sort of cell a text makes, judged by its content alone. */
public enum Shape {
    /** Nothing, or white space. */
    BLANK,
    /** Surely a value: ≥95%, 每月25日前, 50、6.17, a dash. */
    VALUE,
    /** Words around one readable value, such as 上访率控制在0.1%以内; may be a value, may be an objective. */
    STATEMENT,
    /** Words, with or without digits in them: a label, an indicator's name, a qualitative value. */
    WORDS
}
