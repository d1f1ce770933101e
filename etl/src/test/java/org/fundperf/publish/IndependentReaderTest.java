package org.fundperf.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.delta.kernel.utils.FileStatus;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fundperf.sql.SnapshotQuery;
import org.fundperf.warehouse.WarehouseFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs of others read each published table as it was written, at the version that the publication pins: Delta Kernel
 * without Spark, and DuckDB, which shares no code with either, the Parquet files that Delta Kernel names.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndependentReaderTest {

    private WarehouseFolder warehouse;
    private Publication publication;
    private SnapshotQuery spark;

    @BeforeAll
    void theSamplesAreLoaded() {
        warehouse = WarehouseFolder.existing(SampleWarehouse.location());
        publication = new Publications(warehouse).inForce();
        spark = SnapshotQuery.over(SampleWarehouse.location());
    }

    /** All but the diaries, which are shown as they are now. */
    Stream<String> tables() {
        return publication.rowCounts().keySet().stream();
    }

    @Test
    void allTablesArePinned() {
        assertThat(tables()).contains("core.fact_target", "mart.indicator_value", "ops.document");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void allReadTheSame(String table) throws SQLException {
        List<String> kernel = kernel(table);

        assertThat(kernel).hasSize(publication.rowCounts().get(table).intValue());
        assertThat(kernel).isEqualTo(spark(table));
        assertThat(duckDb(table)).isEqualTo(kernel);
    }

    private List<String> kernel(String table) {
        List<String> rows = new ArrayList<>();
        warehouse
                .version(table, publication.tables().get(table))
                .forEachRow(row -> rows.add(PlainText.of(PublishedContents.values(row))));
        Collections.sort(rows);
        return rows;
    }

    private List<String> spark(String table) {
        List<String> rows = new ArrayList<>();
        spark.ask("select * from " + table).rows().forEachRemaining(row -> rows.add(PlainText.of(row)));
        Collections.sort(rows);
        return rows;
    }

    private List<String> duckDb(String table) throws SQLException {
        String files = warehouse.version(table, publication.tables().get(table)).files().stream()
                .map(IndependentReaderTest::quoted)
                .collect(Collectors.joining(", ", "[", "]"));
        List<String> rows = new ArrayList<>();
        if (files.equals("[]")) {
            return rows;
        }
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckDb.createStatement();
                ResultSet result = statement.executeQuery("select * from read_parquet(" + files + ")")) {
            while (result.next()) {
                List<Object> row = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    Object value = result.getObject(column);
                    row.add(value instanceof Array array ? Arrays.asList((Object[]) array.getArray()) : value);
                }
                rows.add(PlainText.of(row));
            }
        }
        Collections.sort(rows);
        return rows;
    }

    private static String quoted(FileStatus file) {
        return "'" + Path.of(URI.create(file.getPath())).toString().replace("'", "''") + "'";
    }
}
