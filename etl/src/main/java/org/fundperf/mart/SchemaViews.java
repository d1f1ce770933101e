package org.fundperf.mart;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.fundperf.schema.WarehouseSchema;

/** The schema's own tables and columns as views, for the queries that make the dictionary of them. */
final class SchemaViews {

    private static final String TABLES = "schema_table";
    private static final String COLUMNS = "schema_column";

    /** All views. */
    static final List<String> NAMES = List.of(TABLES, COLUMNS);

    private SchemaViews() {}

    static void register(SparkSession spark, WarehouseSchema schema) {
        Dictionary dictionary = new Dictionary(schema);
        view(
                spark,
                TABLES,
                "table_name string, database_name string, meaning string, meaning_zh string, grain string,"
                        + " primary_key string, foreign_keys string, sources string, used_by string,"
                        + " example_question string, example_sql string",
                dictionary.tables().stream().map(SchemaViews::row).toList());
        view(
                spark,
                COLUMNS,
                "table_name string, ordinal int, column_name string, data_type string, meaning string, meaning_zh string,"
                        + " null_meaning string, null_meaning_zh string, is_primary_key boolean, joins_to string,"
                        + " unit string, additivity string, additivity_note string, additivity_note_zh string,"
                        + " possible_values string, possible_values_zh string",
                dictionary.columns().stream().map(SchemaViews::row).toList());
    }

    private static Row row(DictionaryTable table) {
        return RowFactory.create(
                table.table(),
                table.database(),
                table.meaning(),
                table.meaningZh(),
                table.grain(),
                table.primaryKey(),
                emptyAsNull(table.foreignKeys()),
                emptyAsNull(table.sources()),
                emptyAsNull(table.usedBy()),
                table.question(),
                table.exampleSql());
    }

    private static Row row(DictionaryColumn column) {
        DictionaryColumn.Measure measure = column.measure();
        return RowFactory.create(
                column.table(),
                column.ordinal(),
                column.column(),
                column.type(),
                column.meaning(),
                column.meaningZh(),
                column.nullMeaning(),
                column.nullMeaningZh(),
                column.isPrimaryKey(),
                column.joinsTo(),
                measure == null ? null : emptyAsNull(measure.unit()),
                measure == null ? null : measure.additivity(),
                measure == null ? null : emptyAsNull(measure.note()),
                measure == null ? null : emptyAsNull(measure.noteZh()),
                column.possibleValues(),
                column.possibleValuesZh());
    }

    private static String emptyAsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static void view(SparkSession spark, String name, String columns, List<Row> rows) {
        spark.createDataFrame(rows, StructType.fromDDL(columns)).createOrReplaceTempView(name);
    }
}
