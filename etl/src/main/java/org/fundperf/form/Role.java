package org.fundperf.form;

import java.util.EnumSet;
import java.util.Set;
import org.fundperf.schema.SchemaFiles;

/** What a column holds. Names are those of {@code forms/columns.csv}. */
enum Role {
    ORDINAL,
    LEVEL1,
    LEVEL2,
    INDICATOR,
    TARGET_COMPARATOR,
    TARGET,
    /** The target after the budget was adjusted; it stands for the first one. */
    ADJUSTED_TARGET,
    /** 绩效标准: the target, or what it was taken from where another column holds the target. */
    STANDARD,
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

    private static final Set<Role> VALUES = EnumSet.of(TARGET, ADJUSTED_TARGET, STANDARD, ACTUAL, COMPLETION_RATE);

    static Role of(String name) {
        return SchemaFiles.choice(Role.class, name);
    }

    /** True for the columns that hold a reported value of an indicator. */
    boolean isValue() {
        return VALUES.contains(this);
    }
}
