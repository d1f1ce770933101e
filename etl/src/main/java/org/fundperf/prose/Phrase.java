package org.fundperf.prose;

/**
 * What the words in front of a number say about it.
 *
 * @param kind never null
 * @param measure whose figure it is, what grew, what was budgeted; null for that of the figure before
 * @param sign -1 for a fall or a cut, otherwise 1
 * @param side of a growth word that says it (增支); empty otherwise
 * @param qualifier what stands in front of the measure; never null
 */
record Phrase(Kind kind, Measure measure, int sign, String side, Qualifier qualifier) {

    enum Kind {
        /** 基金收入. */
        LEVEL,
        /** 实际完成, behind a budget. */
        ACHIEVED,
        /** 增加到. */
        REACHED,
        /** 支出预算调整为. */
        ADJUSTED,
        /** 较上年增加. */
        CHANGE,
        /** 较年初预算增加: no growth on last year, but about the figure before all the same. */
        OTHER_CHANGE,
        /** 支出预算调减. */
        ADJUSTMENT,
        /** 完成预算的. */
        COMPLETION,
        /** 参保人数由: the measure is spoken of, but this number is not plainly its figure. */
        MENTION,
        /** Expected or aimed at: the parts that follow are no facts either. */
        PLAN,
        /** No rule fits. */
        UNKNOWN
    }

    static final Phrase UNKNOWN = of(Kind.UNKNOWN, null, Qualifier.NONE);
    static final Phrase PLAN = of(Kind.PLAN, null, Qualifier.NONE);

    static Phrase of(Kind kind, Measure measure, Qualifier qualifier) {
        return new Phrase(kind, measure, 1, "", qualifier);
    }

    Phrase as(Kind otherKind) {
        return new Phrase(otherKind, measure, sign, side, qualifier);
    }

    boolean is(Kind one) {
        return kind == one;
    }
}
