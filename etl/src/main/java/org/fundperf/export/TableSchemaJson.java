package org.fundperf.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.IntegralType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampType;

/** A table's columns and keys as a Frictionless Table Schema. */
final class TableSchemaJson {

    private final PublishedTable table;
    private final Set<String> exported;

    /** @param exported tables that are exported together, which alone foreign keys may name */
    TableSchemaJson(PublishedTable table, Set<String> exported) {
        this.table = table;
        this.exported = Set.copyOf(exported);
    }

    ObjectNode node() {
        ObjectNode schema = JsonNodeFactory.instance
                .objectNode()
                .put("$schema", "https://datapackage.org/profiles/2.0/tableschema.json");
        ArrayNode fields = schema.putArray("fields");
        table.columns().forEach(column -> fields.add(field(column)));
        schema.putArray("missingValues").add("");
        if (!table.primaryKey().isEmpty()) {
            schema.set("primaryKey", names(table.primaryKey()));
        }
        ArrayNode keys = JsonNodeFactory.instance.arrayNode();
        table.foreignKeys().stream()
                .filter(key -> exported.contains(key.table()))
                .forEach(key -> {
                    ObjectNode node = keys.addObject();
                    node.set("fields", names(key.columns()));
                    node.putObject("reference").put("resource", key.table()).set("fields", names(key.referenced()));
                });
        if (!keys.isEmpty()) {
            schema.set("foreignKeys", keys);
        }
        return schema;
    }

    private ObjectNode field(PublishedColumn column) {
        String type = type(column.type());
        ObjectNode field = JsonNodeFactory.instance
                .objectNode()
                .put("name", column.name())
                .put("type", type)
                .put("title@zh", column.meaning().heading())
                .put("description", column.meaning().english())
                .put("description@zh", column.meaning().chinese());
        if (table.primaryKey().contains(column.name())) {
            if (type.equals("string")) {
                // A key is never null, but may be an empty text.
                field.putArray("missingValues");
            } else {
                field.putObject("constraints").put("required", true);
            }
        }
        return field;
    }

    private static String type(DataType type) {
        if (type instanceof StringType) {
            return "string";
        } else if (type instanceof IntegralType) {
            return "integer";
        } else if (type instanceof NumericType) {
            return "number";
        } else if (type instanceof BooleanType) {
            return "boolean";
        } else if (type instanceof DateType) {
            return "date";
        } else if (type instanceof TimestampType) {
            return "datetime";
        }
        return type instanceof ArrayType ? "array" : "object";
    }

    private static ArrayNode names(List<String> names) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        names.forEach(array::add);
        return array;
    }
}
