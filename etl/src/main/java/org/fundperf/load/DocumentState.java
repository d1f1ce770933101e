package org.fundperf.load;

import java.util.Locale;

/** What became of a file. */
public enum DocumentState {
    /** Its figures are in the warehouse and hold. */
    LOADED,
    /** It could not be read; a reason says why and how to mend it. */
    QUARANTINED,
    /** The same bytes are loaded from another path. */
    DUPLICATE,
    /** Other content took its place; its figures stay in {@code core} and leave the marts. */
    SUPERSEDED,
    /** It is not a form. */
    IGNORED;

    /** As the warehouse stores it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of this code. */
    public static DocumentState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
