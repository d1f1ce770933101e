package org.fundperf.serve;

import org.apache.spark.sql.Row;
import org.fundperf.JobFailedException;
import scala.collection.Iterable;
import scala.collection.Iterator;

/** Adds up what an answer costs, and ends it where it costs too much: half an answer would be a wrong one. */
final class RowCost {

    private static final int MOST_ROWS_OF_A_PART = 1000;
    private static final long MOST_BYTES_OF_A_PART = 4 << 20;
    private static final long BYTES_OF_A_SMALL_VALUE = 16;

    private final Limits limits;
    private long rows;
    private long bytes;
    private int rowsOfPart;
    private long bytesOfPart;

    RowCost(Limits limits) {
        this.limits = limits;
    }

    /** Rows so far. */
    long rows() {
        return rows;
    }

    void beginPart() {
        rowsOfPart = 0;
        bytesOfPart = 0;
    }

    boolean partIsFull() {
        return rowsOfPart >= MOST_ROWS_OF_A_PART || bytesOfPart >= MOST_BYTES_OF_A_PART;
    }

    void add(Row row) {
        long cost = cost(row);
        refuse(cost, limits.rowBytes(), "row-bytes", "A row of the answer is", "bytes long");
        refuse(++rows, limits.rows(), "rows", "The answer has more than", "rows");
        bytes += cost;
        refuse(bytes, limits.answerBytes(), "answer-bytes", "The answer is more than", "bytes long");
        rowsOfPart++;
        bytesOfPart += cost;
    }

    private static void refuse(long actual, int limit, String name, String problem, String unit) {
        if (actual > limit) {
            throw new JobFailedException(
                    "%s %,d %s, and the limit %s is %,d; aggregate, filter or ask for a part of it, or have the server started with --limit %s=%d"
                            .formatted(
                                    problem,
                                    name.equals("row-bytes") ? actual : limit,
                                    unit,
                                    name,
                                    limit,
                                    name,
                                    Math.max(actual, Math.min(2L * limit, Integer.MAX_VALUE))));
        }
    }

    private static long cost(Object value) {
        if (value instanceof String text) {
            return BYTES_OF_A_SMALL_VALUE + text.length();
        } else if (value instanceof byte[] binary) {
            return BYTES_OF_A_SMALL_VALUE + binary.length;
        } else if (value instanceof Row row) {
            return cost(row.toSeq());
        } else if (value instanceof Iterable<?> several) {
            long sum = BYTES_OF_A_SMALL_VALUE;
            for (Iterator<?> each = several.iterator(); each.hasNext(); ) {
                sum += cost(each.next());
            }
            return sum;
        } else if (value instanceof scala.Tuple2<?, ?> entry) {
            return cost(entry._1()) + cost(entry._2());
        }
        return BYTES_OF_A_SMALL_VALUE;
    }
}
