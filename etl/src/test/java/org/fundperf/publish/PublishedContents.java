package org.fundperf.publish;

import io.delta.kernel.data.Row;
import io.delta.kernel.internal.util.VectorUtils;
import io.delta.kernel.types.ArrayType;
import io.delta.kernel.types.BooleanType;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.DateType;
import io.delta.kernel.types.DecimalType;
import io.delta.kernel.types.IntegerType;
import io.delta.kernel.types.LongType;
import io.delta.kernel.types.MapType;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.StructField;
import io.delta.kernel.types.TimestampType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fundperf.warehouse.WarehouseFolder;

/** All rows of all tables that the publication in force pins, without what differs between two runs that do the same. */
final class PublishedContents {

    private PublishedContents() {}

    /**
     * Rows as text, sorted, by table.
     *
     * @param settled instants up to this one are compared as they are; later ones are those of the run in question
     */
    static Map<String, List<String>> of(WarehouseFolder warehouse, Instant settled) {
        Map<String, List<String>> contents = new TreeMap<>();
        new Publications(warehouse).inForce().tables().forEach((table, version) -> {
            if (!table.equals(RunLog.TABLE)) {
                List<String> rows = new ArrayList<>();
                warehouse.version(table, version).forEachRow(row -> rows.add(text(row, settled)));
                Collections.sort(rows);
                contents.put(table, rows);
            }
        });
        return contents;
    }

    private static String text(Row row, Instant settled) {
        StringBuilder text = new StringBuilder();
        List<StructField> fields = row.getSchema().fields();
        for (int ordinal = 0; ordinal < fields.size(); ordinal++) {
            String name = fields.get(ordinal).getName();
            if (!name.equals("run_id")) {
                Object value = row.isNullAt(ordinal) ? null : value(row, ordinal);
                boolean ofTheRun =
                        value instanceof Instant instant && !name.equals("modified_at") && instant.isAfter(settled);
                text.append(name)
                        .append('=')
                        .append(ofTheRun ? "in this run" : value)
                        .append(' ');
            }
        }
        return text.toString();
    }

    /** The values of a row. */
    static List<Object> values(Row row) {
        List<Object> values = new ArrayList<>();
        for (int ordinal = 0; ordinal < row.getSchema().length(); ordinal++) {
            values.add(row.isNullAt(ordinal) ? null : value(row, ordinal));
        }
        return values;
    }

    private static Object value(Row row, int ordinal) {
        DataType type = row.getSchema().at(ordinal).getDataType();
        if (type instanceof StringType) {
            return row.getString(ordinal);
        } else if (type instanceof IntegerType) {
            return row.getInt(ordinal);
        } else if (type instanceof DateType) {
            return LocalDate.ofEpochDay(row.getInt(ordinal));
        } else if (type instanceof LongType) {
            return row.getLong(ordinal);
        } else if (type instanceof BooleanType) {
            return row.getBoolean(ordinal);
        } else if (type instanceof DecimalType) {
            return row.getDecimal(ordinal);
        } else if (type instanceof TimestampType) {
            return Instant.EPOCH.plus(row.getLong(ordinal), ChronoUnit.MICROS);
        } else if (type instanceof ArrayType) {
            return VectorUtils.toJavaList(row.getArray(ordinal));
        }
        if (type instanceof MapType) {
            return VectorUtils.toJavaMap(row.getMap(ordinal));
        }
        throw new IllegalArgumentException("No text for " + type);
    }
}
