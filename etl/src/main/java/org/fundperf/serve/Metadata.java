package org.fundperf.serve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.hive.service.rpc.thrift.TOperationType;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.fundperf.warehouse.SnapshotCatalog;
import scala.collection.JavaConverters;

/** What tools ask before a person asks anything: the calls of {@link java.sql.DatabaseMetaData}. */
final class Metadata {

    private static final String TABLE = "TABLE";

    private final SparkSession session;
    private final Catalogue catalogue;

    Metadata(SparkSession session) {
        this.session = session;
        this.catalogue = new Catalogue(SnapshotCatalog.of(session));
    }

    static StructType structure(String columns) {
        return StructType.fromDDL(columns);
    }

    static Listing catalogs() {
        return new Listing(TOperationType.GET_CATALOGS, structure("TABLE_CAT string"), List.of());
    }

    static Listing schemas(String pattern) {
        return new Listing(
                TOperationType.GET_SCHEMAS,
                structure("TABLE_SCHEM string, TABLE_CATALOG string"),
                Catalogue.databases(pattern).stream()
                        .map(database -> RowFactory.create(database, null))
                        .toList());
    }

    static Listing tableTypes() {
        return new Listing(
                TOperationType.GET_TABLE_TYPES, structure("TABLE_TYPE string"), List.of(RowFactory.create(TABLE)));
    }

    static Listing typeInfo() {
        return new Listing(TOperationType.GET_TYPE_INFO, Types.INFO, Types.info());
    }

    Listing tables(String databasePattern, String tablePattern, List<String> types) {
        boolean wanted = types == null || types.isEmpty() || types.contains(TABLE);
        List<Row> rows = new ArrayList<>();
        if (wanted) {
            for (Catalogue.PublishedTable table : catalogue.tables(databasePattern, tablePattern)) {
                rows.add(RowFactory.create(
                        null, table.database(), table.name(), TABLE, table.comment(), null, null, null, null, null));
            }
        }
        return new Listing(
                TOperationType.GET_TABLES,
                structure("TABLE_CAT string, TABLE_SCHEM string, TABLE_NAME string, TABLE_TYPE string,"
                        + " REMARKS string, TYPE_CAT string, TYPE_SCHEM string, TYPE_NAME string,"
                        + " SELF_REFERENCING_COL_NAME string, REF_GENERATION string"),
                rows);
    }

    Listing columns(String databasePattern, String tablePattern, String columnPattern) {
        Pattern wanted = Catalogue.like(columnPattern);
        List<Row> rows = new ArrayList<>();
        for (Catalogue.PublishedTable table : catalogue.tables(databasePattern, tablePattern)) {
            StructField[] fields = table.columns().fields();
            for (int position = 0; position < fields.length; position++) {
                if (wanted.matcher(fields[position].name()).matches()) {
                    rows.add(column(table, fields[position], position + 1));
                }
            }
        }
        return new Listing(
                TOperationType.GET_COLUMNS,
                structure("TABLE_CAT string, TABLE_SCHEM string, TABLE_NAME string, COLUMN_NAME string,"
                        + " DATA_TYPE int, TYPE_NAME string, COLUMN_SIZE int, BUFFER_LENGTH tinyint,"
                        + " DECIMAL_DIGITS int, NUM_PREC_RADIX int, NULLABLE int, REMARKS string, COLUMN_DEF string,"
                        + " SQL_DATA_TYPE int, SQL_DATETIME_SUB int, CHAR_OCTET_LENGTH int, ORDINAL_POSITION int,"
                        + " IS_NULLABLE string, SCOPE_CATALOG string, SCOPE_SCHEMA string, SCOPE_TABLE string,"
                        + " SOURCE_DATA_TYPE smallint, IS_AUTO_INCREMENT string"),
                rows);
    }

    private static Row column(Catalogue.PublishedTable table, StructField field, int position) {
        Types type = Types.of(field.dataType());
        return RowFactory.create(
                null,
                table.database(),
                table.name(),
                field.name(),
                type.code(),
                field.dataType().sql(),
                type.size(field.dataType()),
                null,
                type.digits(field.dataType()),
                type.radix(),
                field.nullable() ? java.sql.DatabaseMetaData.columnNullable : java.sql.DatabaseMetaData.columnNoNulls,
                field.getComment().getOrElse(() -> ""),
                null,
                null,
                null,
                null,
                position,
                field.nullable() ? "YES" : "NO",
                null,
                null,
                null,
                null,
                "NO");
    }

    Listing functions(String pattern) {
        Pattern wanted = Catalogue.like(pattern);
        List<Row> rows = new ArrayList<>();
        JavaConverters.seqAsJavaList(session.sessionState().functionRegistry().listFunction()).stream()
                .map(function -> function.funcName())
                .sorted()
                .filter(wanted.asMatchPredicate())
                .forEach(name -> rows.add(RowFactory.create(
                        null, null, name, "", java.sql.DatabaseMetaData.functionResultUnknown, name)));
        return new Listing(
                TOperationType.GET_FUNCTIONS,
                structure("FUNCTION_CAT string, FUNCTION_SCHEM string, FUNCTION_NAME string, REMARKS string,"
                        + " FUNCTION_TYPE int, SPECIFIC_NAME string"),
                rows);
    }

    /** Null and empty names mean any. */
    static boolean named(String wanted, String name) {
        return wanted == null || wanted.isEmpty() || wanted.equalsIgnoreCase(name);
    }

    static String[] split(String fullName) {
        return Arrays.copyOf(fullName.split("\\.", 2), 2);
    }
}
