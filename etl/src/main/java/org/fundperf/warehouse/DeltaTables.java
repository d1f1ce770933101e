package org.fundperf.warehouse;

import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.CreateTableWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.analysis.TableAlreadyExistsException;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructType;
import org.fundperf.schema.ColumnSchema;
import org.fundperf.schema.TableSchema;

/** Writes Delta tables: one commit a call, columns and comments as the schema says. */
public final class DeltaTables {

    private final WarehouseFolder warehouse;

    /** Tables below this warehouse. */
    public DeltaTables(WarehouseFolder warehouse) {
        this.warehouse = warehouse;
    }

    /**
     * Puts these rows in place of all there are, or makes the table; returns the new version.
     *
     * @param note kept with the commit, readable without opening the table; null for none
     */
    public long replace(TableSchema table, Dataset<Row> rows, String note) {
        // One data file and one commit with the comments, where DDL first would take two commits.
        var writer = shaped(table, rows)
                .writeTo(identifier(table))
                .using("delta")
                .tableProperty("comment", table.comment())
                .tableProperty("fundperf.primary_key", String.join(",", table.primaryKey()))
                // Publications pin old versions: their log entries must outlive Delta's default of 30 days.
                .tableProperty("delta.logRetentionDuration", "interval 36500 days");
        if (note != null) {
            writer.option("userMetadata", note);
        }
        boolean exists = warehouse.newestVersion(table.fullName()).isPresent();
        if (!exists) {
            warehouse.clearUncommitted(table.fullName());
        }
        if (note != null || exists) {
            writer.createOrReplace();
        } else {
            // Replacing looks for the rows to take away first, in a table that is not there too: a tenth of a first
            // run.
            create(writer, table);
        }
        return newest(table);
    }

    private static void create(CreateTableWriter<Row> writer, TableSchema table) {
        try {
            writer.create();
        } catch (TableAlreadyExistsException e) {
            throw new IllegalStateException("Another process made " + table.fullName() + " in this warehouse", e);
        }
    }

    /**
     * Adds rows to a table that exists, and the columns that it lacks; returns the new version.
     *
     * @param note kept with the commit, readable without opening the table; null for none
     */
    public long append(TableSchema table, Dataset<Row> rows, String note) {
        var writer = shaped(table, rows)
                .write()
                .format("delta")
                .option("mergeSchema", "true")
                .mode("append");
        if (note != null) {
            writer.option("userMetadata", note);
        }
        writer.save(warehouse.location(table.fullName()));
        return newest(table);
    }

    /** The table's columns as Spark types. */
    public static StructType structure(TableSchema table) {
        return StructType.fromDDL(table.columns().stream()
                .map(column -> "`" + column.name() + "` " + column.type())
                .collect(Collectors.joining(", ")));
    }

    /** The rows with exactly the table's columns, types and comments; a missing column fails. */
    public static Dataset<Row> shaped(TableSchema table, Dataset<Row> rows) {
        return rows.select(table.columns().stream().map(DeltaTables::shaped).toArray(Column[]::new));
    }

    /** Whether rows have the table's columns, in the same order and of the same types. */
    public static boolean hasColumns(TableSchema table, Dataset<Row> rows) {
        StructType wanted = structure(table);
        return wanted.sameType(rows.schema().asNullable()) && wanted.names().length == rows.columns().length;
    }

    /** The rows with the table's columns; those that they lack are null. */
    public static Dataset<Row> completed(TableSchema table, Dataset<Row> rows) {
        Set<String> there = Set.of(rows.columns());
        return shaped(
                table,
                rows.withColumns(table.columns().stream()
                        .map(ColumnSchema::name)
                        .filter(name -> !there.contains(name))
                        .collect(Collectors.toMap(Function.identity(), name -> functions.lit(null)))));
    }

    private static Column shaped(ColumnSchema column) {
        var metadata =
                new MetadataBuilder().putString("comment", column.comment()).build();
        return functions.col("`" + column.name() + "`").cast(column.type()).as(column.name(), metadata);
    }

    private String identifier(TableSchema table) {
        return "spark_catalog.delta.`" + warehouse.location(table.fullName()).replace("`", "``") + "`";
    }

    private long newest(TableSchema table) {
        // Only this process writes, so the newest version is the one just committed.
        OptionalLong version = warehouse.newestVersion(table.fullName());
        return version.orElseThrow(() -> new IllegalStateException("No commit in " + table.fullName()));
    }
}
