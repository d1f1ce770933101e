package org.fundperf.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.hive.service.rpc.thrift.TOperationType;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.fundperf.schema.ForeignKey;
import org.fundperf.schema.TableSchema;
import org.fundperf.schema.WarehouseSchema;

/**
 * Keys of the tables, as {@code table.yaml} has them: Delta keeps none, and the nightly job checks these. A tool joins by
 * them.
 */
final class Keys {

    private final List<TableSchema> tables;

    /**
     * Keys of these tables.
     *
     * @param published full names of the tables that a connection shows
     */
    Keys(WarehouseSchema schema, Set<String> published) {
        this.tables =
                schema.where(table -> published.contains(table.fullName())).tables();
    }

    Listing primary(String database, String tableName) {
        List<Row> rows = new ArrayList<>();
        for (TableSchema table : tables) {
            if (Metadata.named(database, table.database()) && Metadata.named(tableName, table.name())) {
                for (int i = 0; i < table.primaryKey().size(); i++) {
                    rows.add(RowFactory.create(
                            null,
                            table.database(),
                            table.name(),
                            table.primaryKey().get(i),
                            i + 1,
                            primaryName(table)));
                }
            }
        }
        return new Listing(
                TOperationType.GET_TABLES,
                Metadata.structure("TABLE_CAT string, TABLE_SCHEM string, TABLE_NAME string, COLUMN_NAME string,"
                        + " KEY_SEQ int, PK_NAME string"),
                rows);
    }

    /** Foreign keys from one table to another; null and empty names mean any. */
    Listing references(String parentDatabase, String parentTable, String database, String tableName) {
        List<Row> rows = new ArrayList<>();
        for (TableSchema table : tables) {
            if (Metadata.named(database, table.database()) && Metadata.named(tableName, table.name())) {
                for (ForeignKey key : table.foreignKeys()) {
                    String[] parent = Metadata.split(key.table());
                    if (Metadata.named(parentDatabase, parent[0]) && Metadata.named(parentTable, parent[1])) {
                        rows.addAll(reference(table, key, parent));
                    }
                }
            }
        }
        return new Listing(
                TOperationType.GET_TABLES,
                Metadata.structure("PKTABLE_CAT string, PKTABLE_SCHEM string, PKTABLE_NAME string,"
                        + " PKCOLUMN_NAME string, FKTABLE_CAT string, FKTABLE_SCHEM string, FKTABLE_NAME string,"
                        + " FKCOLUMN_NAME string, KEY_SEQ int, UPDATE_RULE int, DELETE_RULE int, FK_NAME string,"
                        + " PK_NAME string, DEFERRABILITY int"),
                rows);
    }

    private static List<Row> reference(TableSchema table, ForeignKey key, String[] parent) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            rows.add(RowFactory.create(
                    null,
                    parent[0],
                    parent[1],
                    key.referenced().get(i),
                    null,
                    table.database(),
                    table.name(),
                    key.columns().get(i),
                    i + 1,
                    java.sql.DatabaseMetaData.importedKeyNoAction,
                    java.sql.DatabaseMetaData.importedKeyNoAction,
                    table.name() + "_" + String.join("_", key.columns()),
                    parent[1] + "_key",
                    java.sql.DatabaseMetaData.importedKeyNotDeferrable));
        }
        return rows;
    }

    private static String primaryName(TableSchema table) {
        return table.name() + "_key";
    }
}
