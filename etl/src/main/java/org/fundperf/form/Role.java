package org.fundperf.form;

import java.util.Locale;

/** What a column holds. Names are those of {@code forms/columns.csv}. */
enum Role {
    ORDINAL,
    LEVEL1,
    LEVEL2,
    INDICATOR,
    TARGET_COMPARATOR,
    TARGET,
    /** What is to be reached in several years; not the target of the form's year. */
    MULTI_YEAR_TARGET,
    UNIT,
    ACTUAL,
    /** What a monitoring form expects for the end of the year. */
    FORECAST,
    COMPLETION_RATE,
    WEIGHT,
    SCORE,
    REMARK,
    ORGANIZATION,
    PROJECT,
    BUDGET,
    RECEIVED,
    EXECUTED,
    EXECUTION_RATE,
    SCORE_EXECUTION,
    SCORE_COMPLETION,
    SCORE_DEVIATION,
    SCORE_TIMELINESS,
    SCORE_TOTAL;

    static Role of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** True for the columns that hold a reported value of an indicator. */
    boolean isValue() {
        return this == TARGET || this == ACTUAL || this == COMPLETION_RATE;
    }
}
