package org.fundperf.sql;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.UnresolvedTableOrView;
import org.apache.spark.sql.catalyst.plans.logical.ShowColumns;
import org.apache.spark.sql.types.StructType;

/** The answer to {@code show columns in TABLE}, which Spark 3.5 gives for no table of a catalog but its own. */
public final class ShownColumns {

    private ShownColumns() {}

    /** A row for each column, in order. */
    public static Dataset<Row> of(SparkSession session, ShowColumns statement) {
        List<String> name = ReadingStatement.list(((UnresolvedTableOrView) statement.child()).multipartIdentifier());
        List<Row> rows = Arrays.stream(session.table(quoted(name)).columns())
                .map(RowFactory::create)
                .toList();
        return session.createDataFrame(rows, StructType.fromDDL("col_name string"));
    }

    private static String quoted(List<String> name) {
        return String.join(
                ".",
                name.stream().map(part -> "`" + part.replace("`", "``") + "`").toList());
    }
}
