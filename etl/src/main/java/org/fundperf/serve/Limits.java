package org.fundperf.serve;

import java.time.Duration;
import java.util.Map;

/**
 * What clients may cost.
 *
 * @param seconds working time of one statement; waiting for its client does not count
 * @param rows of one answer
 * @param answerBytes of one answer, about
 * @param rowBytes of one row, about
 * @param characters of one statement
 * @param running statements that work at a time; others wait
 * @param connections open at a time
 * @param statements open at a time on one connection
 * @param idleSeconds after which a connection that asks nothing is closed
 */
public record Limits(
        int seconds,
        int rows,
        int answerBytes,
        int rowBytes,
        int characters,
        int running,
        int connections,
        int statements,
        int idleSeconds) {

    /** What holds unless somebody says otherwise. */
    public static final Limits DEFAULT = new Limits(300, 1_000_000, 1 << 30, 16 << 20, 256 << 10, 8, 100, 50, 3600);

    /** These, but for those given by name, such as {@code rows}; names as in {@link #byName}. */
    public Limits with(Map<String, Integer> changed) {
        Map<String, Integer> all = byName();
        return new Limits(
                changed.getOrDefault("seconds", all.get("seconds")),
                changed.getOrDefault("rows", all.get("rows")),
                changed.getOrDefault("answer-bytes", all.get("answer-bytes")),
                changed.getOrDefault("row-bytes", all.get("row-bytes")),
                changed.getOrDefault("characters", all.get("characters")),
                changed.getOrDefault("running", all.get("running")),
                changed.getOrDefault("connections", all.get("connections")),
                changed.getOrDefault("statements", all.get("statements")),
                changed.getOrDefault("idle-seconds", all.get("idle-seconds")));
    }

    /** All limits by the name under which an operator changes them. */
    public Map<String, Integer> byName() {
        return Map.of(
                "seconds", seconds,
                "rows", rows,
                "answer-bytes", answerBytes,
                "row-bytes", rowBytes,
                "characters", characters,
                "running", running,
                "connections", connections,
                "statements", statements,
                "idle-seconds", idleSeconds);
    }

    Duration time() {
        return Duration.ofSeconds(seconds);
    }
}
