package org.fundperf.export;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.fundperf.schema.ForeignKey;
import org.fundperf.sql.PlainValues;

/**
 * A table as a publication shows it.
 *
 * @param primaryKey empty when it is not known
 * @param rows in the order of the primary key
 */
record PublishedTable(
        String fullName,
        Meaning meaning,
        List<PublishedColumn> columns,
        List<String> primaryKey,
        List<ForeignKey> foreignKeys,
        Dataset<Row> rows) {

    /** A partition passes through the driver's memory as a whole. */
    private static final long ROWS_IN_MEMORY = 200_000;

    PublishedTable {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        foreignKeys = List.copyOf(foreignKeys);
    }

    /** Rows by key, so that two exports can be compared line by line. */
    static Dataset<Row> ordered(Dataset<Row> rows, List<String> key, long count) {
        org.apache.spark.sql.Column[] columns =
                key.stream().map(functions::col).toArray(org.apache.spark.sql.Column[]::new);
        int partitions = (int) (count / ROWS_IN_MEMORY + 1);
        Dataset<Row> divided = partitions == 1 || columns.length == 0
                ? rows.coalesce(partitions)
                : rows.repartitionByRange(partitions, columns);
        return columns.length == 0 ? divided : divided.sortWithinPartitions(columns);
    }

    /** Rows in plain Java values, see {@link org.fundperf.sql.Answer}; read once. */
    Iterator<List<Object>> values() {
        Iterator<Row> iterator = rows.toLocalIterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return iterator.hasNext();
            }

            @Override
            public List<Object> next() {
                return PlainValues.of(iterator.next());
            }
        };
    }
}
