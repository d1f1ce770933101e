package org.fundperf.serve;

import java.util.Iterator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * What a statement returns.
 *
 * @param rows computed as they are read
 */
record Answer(StructType structure, Iterator<Row> rows) {}
