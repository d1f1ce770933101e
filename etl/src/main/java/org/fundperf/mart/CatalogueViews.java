package org.fundperf.mart;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.fundperf.schema.SchemaFiles;

/** The catalogues' CSV files as views for the queries that make dimensions of them. */
final class CatalogueViews {

    /** {@code catalogue_regions} is the file {@code catalogue/regions.csv}. */
    static final String PREFIX = "catalogue_";

    private CatalogueViews() {}

    /** Registers a view: all columns are text, and an empty cell is null. */
    static void register(SparkSession spark, String view) {
        List<Map<String, String>> lines = SchemaFiles.csv("catalogue/" + view.substring(PREFIX.length()) + ".csv");
        if (lines.isEmpty()) {
            throw new IllegalStateException("warehouse-schema/catalogue: " + view + " has no rows");
        }
        String[] columns = lines.get(0).keySet().toArray(String[]::new);
        List<Row> rows = lines.stream()
                .map(line -> RowFactory.create(Arrays.stream(columns)
                        .map(column -> emptyAsNull(line.get(column)))
                        .toArray()))
                .toList();
        StructType type = DataTypes.createStructType(Arrays.stream(columns)
                .map(column -> DataTypes.createStructField(column, DataTypes.StringType, true))
                .toList());
        spark.createDataFrame(rows, type).createOrReplaceTempView(view);
    }

    private static String emptyAsNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
