package org.fundperf.publish;

/** What becomes of a publication whose tables have far more or fewer rows than the one before. */
public enum RowCountChange {
    /** It is not published. */
    BOUNDED,
    /** It is published, with a warning: somebody knows why. */
    ACCEPTED
}
