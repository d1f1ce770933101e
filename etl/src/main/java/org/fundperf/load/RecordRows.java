package org.fundperf.load;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/** Fact records as rows: a column for each component, in snake case. Spark's own bean encoder does not know records. */
final class RecordRows {

    private static final Map<Class<?>, DataType> TYPES = Map.of(
            String.class, DataTypes.StringType,
            int.class, DataTypes.IntegerType,
            Integer.class, DataTypes.IntegerType,
            BigDecimal.class, DataTypes.createDecimalType(30, 10),
            LocalDate.class, DataTypes.DateType,
            Instant.class, DataTypes.TimestampType,
            List.class, DataTypes.createArrayType(DataTypes.StringType));

    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(20);

    private RecordRows() {}

    /** Columns of a record type. */
    static List<StructField> fields(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(part -> DataTypes.createStructField(snakeCase(part.getName()), type(part), true))
                .toList();
    }

    private static DataType type(RecordComponent part) {
        DataType type = TYPES.get(part.getType());
        if (type == null) {
            throw new IllegalArgumentException("No column type for " + part);
        }
        return type;
    }

    /** A record's values, in the order of {@link #fields}. */
    static List<Object> values(Record fact) {
        List<Object> values = new ArrayList<>();
        for (RecordComponent part : fact.getClass().getRecordComponents()) {
            values.add(value(fact, part));
        }
        return values;
    }

    private static Object value(Record fact, RecordComponent part) {
        try {
            Object value = part.getAccessor().invoke(fact);
            if (value instanceof BigDecimal number && number.abs().compareTo(TOO_LARGE) >= 0) {
                // Twenty digits before the point hold any amount of money; the text as written is kept beside it.
                return null;
            }
            return value instanceof List<?> list ? list.toArray(String[]::new) : value;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot read " + part, e);
        }
    }

    private static String snakeCase(String camelCase) {
        return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
