package org.fundperf.load;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.fundperf.schema.SchemaFiles;
import org.fundperf.schema.TableSchema;
import org.fundperf.schema.WarehouseSchema;
import org.fundperf.warehouse.DeltaTables;
import org.fundperf.warehouse.SnapshotCatalog;
import org.fundperf.warehouse.WarehouseFolder;

/**
 * Brings the tables of a publication into the layout of now. {@code migration/<schema version>/<table>.sql} is a query
 * over tables of the version before; its result is the whole table. Afterwards each table that holds what was read has
 * the columns of its {@code table.yaml}; those that are new are null. Computed tables follow by their own queries.
 *
 * <p>Nobody sees what it writes until the run publishes. A run that dies before has changed nothing: the next one begins
 * with the same publication, whose version says where to begin, and so does one after a rollback to it.
 */
public final class Migration {

    private static final String FOLDER = "migration/";
    private static final String SUFFIX = ".sql";

    private final SparkSession spark;
    private final WarehouseFolder warehouse;
    private final WarehouseSchema schema;

    /** For the tables that the session shows. */
    public Migration(SparkSession spark, WarehouseFolder warehouse, WarehouseSchema schema) {
        this.spark = spark;
        this.warehouse = warehouse;
        this.schema = schema;
    }

    /**
     * Migrates what the session shows; afterwards it shows the migrated tables.
     *
     * @param schemaVersion that the tables have now
     */
    public void from(int schemaVersion) {
        for (int version = schemaVersion + 1; version <= WarehouseFolder.SCHEMA_VERSION; version++) {
            step(FOLDER + version);
        }
        schema.tables().stream()
                .filter(table -> table.loadSql() != null || table.fullName().equals(FileTable.NAME))
                .forEach(this::addColumns);
    }

    private void step(String folder) {
        Map<String, Long> written = new TreeMap<>();
        for (String file : SchemaFiles.list(folder)) {
            String name = file.substring(folder.length() + 1, file.length() - SUFFIX.length());
            written.put(name, write(schema.table(name), spark.sql(SchemaFiles.text(file))));
        }
        // Only now: each query of a step reads the tables as they were before it.
        written.forEach(SnapshotCatalog.of(spark)::pin);
    }

    private void addColumns(TableSchema table) {
        SnapshotCatalog catalog = SnapshotCatalog.of(spark);
        if (!catalog.pins().containsKey(table.fullName())) {
            return;
        }
        Dataset<Row> rows = spark.table(table.fullName());
        if (!DeltaTables.hasColumns(table, rows)) {
            catalog.pin(table.fullName(), write(table, rows));
        }
    }

    private long write(TableSchema table, Dataset<Row> rows) {
        return new DeltaTables(warehouse).replace(table, DeltaTables.completed(table, rows));
    }
}
