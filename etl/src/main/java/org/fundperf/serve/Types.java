package org.fundperf.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hive.service.rpc.thrift.TCLIServiceConstants;
import org.apache.hive.service.rpc.thrift.TPrimitiveTypeEntry;
import org.apache.hive.service.rpc.thrift.TTypeDesc;
import org.apache.hive.service.rpc.thrift.TTypeEntry;
import org.apache.hive.service.rpc.thrift.TTypeId;
import org.apache.hive.service.rpc.thrift.TTypeQualifierValue;
import org.apache.hive.service.rpc.thrift.TTypeQualifiers;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;

/** Spark's types as JDBC's metadata describes them. */
enum Types {
    BOOLEAN(TTypeId.BOOLEAN_TYPE, java.sql.Types.BOOLEAN, 1, 0, false),
    TINYINT(TTypeId.TINYINT_TYPE, java.sql.Types.TINYINT, 3, 0, true),
    SMALLINT(TTypeId.SMALLINT_TYPE, java.sql.Types.SMALLINT, 5, 0, true),
    INT(TTypeId.INT_TYPE, java.sql.Types.INTEGER, 10, 0, true),
    BIGINT(TTypeId.BIGINT_TYPE, java.sql.Types.BIGINT, 19, 0, true),
    FLOAT(TTypeId.FLOAT_TYPE, java.sql.Types.FLOAT, 7, 7, true),
    DOUBLE(TTypeId.DOUBLE_TYPE, java.sql.Types.DOUBLE, 15, 15, true),
    DECIMAL(TTypeId.DECIMAL_TYPE, java.sql.Types.DECIMAL, DecimalType.MAX_PRECISION(), DecimalType.MAX_SCALE(), true),
    STRING(TTypeId.STRING_TYPE, java.sql.Types.VARCHAR, Integer.MAX_VALUE, null, false),
    BINARY(TTypeId.BINARY_TYPE, java.sql.Types.BINARY, Integer.MAX_VALUE, null, false),
    DATE(TTypeId.DATE_TYPE, java.sql.Types.DATE, 10, null, false),
    TIMESTAMP(TTypeId.TIMESTAMP_TYPE, java.sql.Types.TIMESTAMP, 29, 6, false),
    ARRAY(TTypeId.ARRAY_TYPE, java.sql.Types.ARRAY, null, null, false),
    MAP(TTypeId.MAP_TYPE, java.sql.Types.JAVA_OBJECT, null, null, false),
    STRUCT(TTypeId.STRUCT_TYPE, java.sql.Types.STRUCT, null, null, false),
    OTHER(TTypeId.STRING_TYPE, java.sql.Types.OTHER, null, null, false);

    static final StructType INFO = Metadata.structure(
            "TYPE_NAME string, DATA_TYPE int, PRECISION int, LITERAL_PREFIX string, LITERAL_SUFFIX string,"
                    + " CREATE_PARAMS string, NULLABLE smallint, CASE_SENSITIVE boolean, SEARCHABLE smallint,"
                    + " UNSIGNED_ATTRIBUTE boolean, FIXED_PREC_SCALE boolean, AUTO_INCREMENT boolean,"
                    + " LOCAL_TYPE_NAME string, MINIMUM_SCALE smallint, MAXIMUM_SCALE smallint, SQL_DATA_TYPE int,"
                    + " SQL_DATETIME_SUB int, NUM_PREC_RADIX int");

    private final TTypeId id;
    private final int code;
    private final Integer precision;
    private final Integer scale;
    private final boolean number;

    Types(TTypeId id, int code, Integer precision, Integer scale, boolean number) {
        this.id = id;
        this.code = code;
        this.precision = precision;
        this.scale = scale;
        this.number = number;
    }

    static Types of(DataType type) {
        if (type instanceof DecimalType) {
            return DECIMAL;
        } else if (type instanceof ArrayType) {
            return ARRAY;
        } else if (type instanceof MapType) {
            return MAP;
        } else if (type instanceof StructType) {
            return STRUCT;
        } else if (type.equals(DataTypes.TimestampNTZType)) {
            return TIMESTAMP;
        }
        String name = type.sql();
        for (Types known : values()) {
            if (known.name().equals(name)) {
                return known;
            }
        }
        return OTHER;
    }

    /** As the protocol describes a column of this type. */
    static TTypeDesc description(DataType type) {
        TPrimitiveTypeEntry entry = new TPrimitiveTypeEntry(of(type).id);
        if (type instanceof DecimalType decimal) {
            entry.setTypeQualifiers(new TTypeQualifiers(Map.of(
                    TCLIServiceConstants.PRECISION, TTypeQualifierValue.i32Value(decimal.precision()),
                    TCLIServiceConstants.SCALE, TTypeQualifierValue.i32Value(decimal.scale()))));
        }
        return new TTypeDesc(List.of(TTypeEntry.primitiveEntry(entry)));
    }

    /** Number in {@link java.sql.Types}. */
    int code() {
        return code;
    }

    /** Digits or characters; null when that says nothing. */
    Integer size(DataType type) {
        return type instanceof DecimalType decimal ? (Integer) decimal.precision() : precision;
    }

    /** Digits after the point; null when that says nothing. */
    Integer digits(DataType type) {
        return type instanceof DecimalType decimal ? (Integer) decimal.scale() : scale;
    }

    /** 10 for numbers, else null. */
    Integer radix() {
        return number ? 10 : null;
    }

    /** All types as getTypeInfo lists them. */
    static List<Row> info() {
        List<Row> rows = new ArrayList<>();
        for (Types type : values()) {
            if (type != OTHER) {
                rows.add(type.row());
            }
        }
        return rows;
    }

    private Row row() {
        String quote = this == STRING || this == DATE || this == TIMESTAMP ? "'" : null;
        short largestScale = scale == null ? 0 : scale.shortValue();
        return RowFactory.create(
                name(),
                code,
                precision,
                quote,
                quote,
                this == DECIMAL ? "precision,scale" : null,
                (short) java.sql.DatabaseMetaData.typeNullable,
                this == STRING,
                (short) java.sql.DatabaseMetaData.typeSearchable,
                !number,
                this == DECIMAL,
                false,
                null,
                (short) 0,
                largestScale,
                null,
                null,
                radix());
    }
}
