package org.fundperf.publish;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a run came. */
public enum RunState {
    /** It works, or died without a word. */
    STARTED,
    /** It published a snapshot. */
    PUBLISHED,
    /** It found nothing new, so the publication before stays in force. */
    UNCHANGED,
    /** It said why it could not go on. */
    FAILED;

    /** As tables and files write it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the warehouse is up to date after it. */
    public boolean isSuccess() {
        return this == PUBLISHED || this == UNCHANGED;
    }
}
