package org.fundperf.load;

import java.util.Locale;

/**
 * What reading made of a content. Whether its figures hold beside those of other documents is decided in SQL: {@code
 * ops.document}.
 */
public enum ReadState {
    /** Its figures are in the warehouse. */
    LOADED,
    /** It could not be read; a reason says why and how to mend it. */
    QUARANTINED,
    /** It is not a form. */
    IGNORED;

    /** As the warehouse stores it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of this code. */
    public static ReadState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
