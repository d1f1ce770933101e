package org.fundperf.serve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;

/** Rows on the way from a statement to its client: never more than a few parts, so that no answer is held whole. */
final class RowBuffer {

    private static final int MOST_PARTS = 2;

    private final Deque<List<Row>> parts = new ArrayDeque<>();
    private boolean complete;
    private boolean closed;
    private boolean anyTaken;

    /** Adds a part; more than fit wait with {@link #awaitRoom}. */
    synchronized void add(List<Row> part) {
        parts.add(part);
        notifyAll();
    }

    synchronized boolean hasRoom() {
        return closed || parts.size() < MOST_PARTS;
    }

    /** Waits until the client has taken a part, or wants no more. */
    synchronized void awaitRoom() throws InterruptedException {
        while (!hasRoom()) {
            wait();
        }
    }

    /** There is nothing more to come. */
    synchronized void complete() {
        complete = true;
        notifyAll();
    }

    /** Nobody wants the rows any more. */
    synchronized void close() {
        closed = true;
        complete = true;
        parts.clear();
        notifyAll();
    }

    synchronized boolean anyTaken() {
        return anyTaken;
    }

    /** Some rows; none at the end. Waits for them. */
    synchronized List<Row> take(int most) throws InterruptedException {
        while (parts.isEmpty() && !complete) {
            wait();
        }
        if (parts.isEmpty()) {
            return List.of();
        }
        anyTaken = true;
        List<Row> part = parts.remove();
        if (part.size() > most) {
            parts.addFirst(part.subList(most, part.size()));
            part = part.subList(0, most);
        }
        notifyAll();
        return part;
    }

    /** The next rows, as many as belong in one part. */
    static List<Row> part(Iterator<Row> rows, RowCost cost) {
        List<Row> part = new ArrayList<>();
        cost.beginPart();
        while (!cost.partIsFull() && rows.hasNext()) {
            Row row = rows.next();
            cost.add(row);
            part.add(row);
        }
        return part;
    }
}
