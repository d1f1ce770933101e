package org.fundperf.publish;

import java.util.Map;

/**
 * Something a job tells while it works.
 *
 * @param stage of the job; null outside of all
 * @param message for people, in one line; indented when it is a detail
 * @param fields for machines: numbers and names by snake_case key
 */
public record JobEvent(Level level, String stage, String message, Map<String, Object> fields) {

    /** How much it matters. */
    public enum Level {
        INFO,
        WARN,
        ERROR
    }

    public JobEvent {
        fields = Map.copyOf(fields);
    }
}
