package org.fundperf.sql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import scala.collection.JavaConverters;

/** Spark's values as plain Java values. */
public final class PlainValues {

    private PlainValues() {}

    /** The values of a row, see {@link Answer}. */
    public static List<Object> of(Row row) {
        List<Object> values = new ArrayList<>(row.size());
        for (int column = 0; column < row.size(); column++) {
            values.add(plain(row.get(column)));
        }
        return values;
    }

    private static Object plain(Object value) {
        if (value instanceof BigDecimal number) {
            return stripped(number);
        }
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number) ? stripped(new BigDecimal(value.toString())) : value.toString();
        }
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof Row struct) {
            return named(struct);
        }
        if (value instanceof scala.collection.Seq<?> array) {
            return JavaConverters.seqAsJavaList(array).stream()
                    .map(PlainValues::plain)
                    .toList();
        }
        return value instanceof scala.collection.Map<?, ?> map ? keyed(map) : value;
    }

    /** Decimals have ten places in storage; an analyst wants the digits that say something. */
    private static BigDecimal stripped(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Map<String, Object> named(Row struct) {
        Map<String, Object> result = new LinkedHashMap<>();
        for (int index = 0; index < struct.size(); index++) {
            String name =
                    struct.schema() == null ? "_" + index : struct.schema().names()[index];
            result.put(name, plain(struct.get(index)));
        }
        return result;
    }

    private static Map<String, Object> keyed(scala.collection.Map<?, ?> map) {
        Map<String, Object> result = new LinkedHashMap<>();
        JavaConverters.mapAsJavaMap(map).forEach((key, value) -> result.put(String.valueOf(key), plain(value)));
        return result;
    }
}
