package org.fundperf.warehouse;

import io.delta.exceptions.DeltaConcurrentModificationException;
import io.delta.tables.DeltaTable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.CreateTableWriter;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.TableAlreadyExistsException;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructType;
import org.fundperf.JobFailedException;
import org.fundperf.schema.ColumnSchema;
import org.fundperf.schema.TableSchema;

/**
 * Writes Delta tables: one commit a call, columns and comments as the schema says. A commit of somebody else in between
 * fails the call, since Delta would let two appends pass.
 */
public final class DeltaTables {

    private static final String APPLICATION = "fundperf";

    private final WarehouseFolder warehouse;

    /** Tables below this warehouse. */
    public DeltaTables(WarehouseFolder warehouse) {
        this.warehouse = warehouse;
    }

    /** Puts these rows in place of all there are, or makes the table; returns the new version. */
    public long replace(TableSchema table, Dataset<Row> rows) {
        long before = newest(table.fullName());
        var writer = creation(table, rows);
        if (before >= 0) {
            writer.createOrReplace();
        } else {
            warehouse.commits(table.fullName()).clearUncommitted();
            // Replacing looks for the rows to take away first, in a table that is not there too: a tenth of a first
            // run.
            create(writer, table);
        }
        return committed(table.fullName(), before);
    }

    private CreateTableWriter<Row> creation(TableSchema table, Dataset<Row> rows) {
        // One data file and one commit with the comments, where DDL first would take two commits.
        return shaped(table, rows)
                .writeTo(identifier(table))
                .using("delta")
                .tableProperty("comment", table.comment())
                .tableProperty("fundperf.primary_key", String.join(",", table.primaryKey()))
                // Publications pin old versions: their log entries must outlive Delta's default of 30 days.
                .tableProperty("delta.logRetentionDuration", "interval 36500 days");
    }

    private static void create(CreateTableWriter<Row> writer, TableSchema table) {
        try {
            writer.create();
        } catch (TableAlreadyExistsException e) {
            throw notAlone(table.fullName(), e);
        }
    }

    /** Adds rows to a version of a table, which must be its newest; returns the new version. */
    public long append(TableSchema table, Dataset<Row> rows, long after) {
        addition(table, rows).save(warehouse.location(table.fullName()));
        return committed(table.fullName(), after);
    }

    private static DataFrameWriter<Row> addition(TableSchema table, Dataset<Row> rows) {
        return shaped(table, rows).write().format("delta").mode("append").option("mergeSchema", true);
    }

    /** Adds rows to a table, or makes it of them. Rows that others add at the same time do no harm. */
    public long add(TableSchema table, Dataset<Row> rows) {
        if (newest(table.fullName()) < 0) {
            return replace(table, rows);
        }
        addition(table, rows).save(warehouse.location(table.fullName()));
        return newest(table.fullName());
    }

    /**
     * As {@link #add}, unless the table has a commit of this number, or a higher one: then nothing is added.
     *
     * @param number of this commit, counting those that were made by this method
     * @param note kept with the commit, readable without opening the table
     * @return whether the rows were added
     */
    public boolean addNumbered(TableSchema table, Dataset<Row> rows, long number, String note) {
        Map<String, String> options =
                Map.of("userMetadata", note, "txnAppId", APPLICATION, "txnVersion", Long.toString(number));
        long before = newest(table.fullName());
        try {
            if (before < 0) {
                warehouse.commits(table.fullName()).clearUncommitted();
                creation(table, rows).options(options).createOrReplace();
            } else {
                addition(table, rows).options(options).save(warehouse.location(table.fullName()));
            }
        } catch (DeltaConcurrentModificationException e) {
            return false;
        }
        // Delta passes over a number that it has seen without a word.
        return LongStream.rangeClosed(before + 1, newest(table.fullName()))
                .anyMatch(version ->
                        warehouse.commits(table.fullName()).note(version).equals(Optional.of(note)));
    }

    /** Writes the small files of a version, which must be the newest, as a few large ones; returns the new version. */
    public long join(SparkSession spark, String fullName, long version) {
        DeltaTable.forPath(spark, warehouse.location(fullName)).optimize().executeCompaction();
        return committed(fullName, version);
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

    /** The newest version; -1 when there is no table. */
    private long newest(String fullName) {
        return warehouse.commits(fullName).newest().orElse(-1);
    }

    private long committed(String fullName, long before) {
        if (newest(fullName) != before + 1) {
            throw notAlone(fullName, null);
        }
        return before + 1;
    }

    private static JobFailedException notAlone(String fullName, Exception cause) {
        return new JobFailedException(
                "Another process wrote %s at the same time; see that only one job writes this warehouse, then run again"
                        .formatted(fullName),
                cause);
    }
}
