package org.fundperf.load;

import java.util.Locale;

/** Why a content no longer stands at a path. */
public enum EndReason {
    /** Other content took its place. */
    REPLACED,
    /** The file is gone from here, and the same bytes stand elsewhere in the inbox. */
    MOVED,
    /** The file is gone, and the run was told to withdraw such files. */
    WITHDRAWN;

    /** As the warehouse stores it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason of this code; null for null. */
    public static EndReason of(String code) {
        return code == null ? null : valueOf(code.toUpperCase(Locale.ROOT));
    }
}
