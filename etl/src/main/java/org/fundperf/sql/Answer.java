package org.fundperf.sql;

import java.util.Iterator;
import java.util.List;

/**
 * What a query returns, in plain Java values: {@link String}, {@link Long}, {@link java.math.BigDecimal}, {@link
 * Boolean}, {@link java.time.LocalDate}, {@link java.time.Instant}, lists, maps, and null.
 *
 * @param rows read once
 */
public record Answer(List<Column> columns, Iterator<List<Object>> rows) {

    /**
     * A column of an answer.
     *
     * @param number whether its values are numbers, which tables align to the right
     */
    public record Column(String name, boolean number) {}

    public Answer {
        columns = List.copyOf(columns);
    }
}
