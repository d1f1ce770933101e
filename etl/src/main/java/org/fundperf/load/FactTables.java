package org.fundperf.load;

import java.util.OptionalLong;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.fundperf.schema.TableSchema;
import org.fundperf.warehouse.DeltaTables;
import org.fundperf.warehouse.SnapshotCatalog;
import org.fundperf.warehouse.WarehouseFolder;

/**
 * Adds the facts of newly read documents. One commit a table, and the same result however often it is tried: rows are
 * appended when the table is as it was published, and none of them can be there yet; otherwise (a document is read
 * again, or a run died after this table) the published rows without those documents, and the new ones, replace it all.
 */
final class FactTables {

    private final SparkSession spark;
    private final WarehouseFolder warehouse;
    private final Set<String> readAgain;

    /** @param readAgain documents of which the published tables may hold rows */
    FactTables(SparkSession spark, WarehouseFolder warehouse, Set<String> readAgain) {
        this.spark = spark;
        this.warehouse = warehouse;
        this.readAgain = readAgain;
    }

    /** Loads a table from the staged views; returns its new version, or nothing when it stays as it is. */
    OptionalLong load(TableSchema table) {
        SnapshotCatalog published = SnapshotCatalog.of(spark);
        Long pinned = published.pins().get(table.fullName());
        // Not a file for each task of the reading.
        Dataset<Row> fresh = DeltaTables.shaped(table, spark.sql(table.loadSql()))
                .coalesce(spark.sessionState().conf().numShufflePartitions());
        DeltaTables tables = new DeltaTables(warehouse);
        if (pinned == null) {
            return OptionalLong.of(tables.replace(table, fresh));
        }
        Dataset<Row> stored = spark.table(table.fullName());
        boolean asPublished = warehouse.commits(table.fullName()).newest().orElse(-1) == pinned;
        if (readAgain.isEmpty() && asPublished && DeltaTables.hasColumns(table, stored)) {
            return fresh.isEmpty() ? OptionalLong.empty() : OptionalLong.of(tables.append(table, fresh, pinned));
        }
        return OptionalLong.of(tables.replace(table, withoutReadAgain(stored).unionByName(fresh, true)));
    }

    private Dataset<Row> withoutReadAgain(Dataset<Row> stored) {
        Dataset<Row> replaced = spark.createDataset(readAgain.stream().toList(), Encoders.STRING())
                .toDF("document_id");
        return stored.join(replaced, stored.col("document_id").equalTo(replaced.col("document_id")), "left_anti");
    }
}
