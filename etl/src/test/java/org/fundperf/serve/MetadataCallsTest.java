package org.fundperf.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What BI tools ask before they show a first table, through the drivers they come with. */
class MetadataCallsTest {

    @ParameterizedTest
    @ValueSource(strings = {"2.3.9", "4.0.1"})
    void aToolFindsItsWay(String version) throws SQLException {
        try (Connection connection =
                HiveDriver.of(version).connect(Published.get().url("/mart"))) {
            DatabaseMetaData metadata = connection.getMetaData();

            assertThat(metadata.getDatabaseProductName()).isEqualTo("Spark SQL");
            assertThat(column(metadata.getSchemas(), "TABLE_SCHEM")).containsExactly("core", "mart", "ops");
            assertThat(column(metadata.getCatalogs(), "TABLE_CAT")).isEmpty();
            assertThat(column(metadata.getTableTypes(), "TABLE_TYPE")).containsExactly("TABLE");
            assertThat(column(metadata.getTypeInfo(), "TYPE_NAME")).contains("DECIMAL", "STRING", "TIMESTAMP", "MAP");
            assertThat(column(metadata.getFunctions(null, null, "to\\_d%"), "FUNCTION_NAME"))
                    .contains("to_date");
            assertThat(column(metadata.getTables(null, null, "%", null), "TABLE_NAME"))
                    .contains("dim_region", "finding", "publication");
            assertThat(column(metadata.getTables(null, "mart", "findin_", new String[] {"TABLE"}), "REMARKS"))
                    .singleElement()
                    .asString()
                    .contains("Grain")
                    .contains("每");
            assertThat(column(metadata.getTables(null, "mart", "%", new String[] {"VIEW"}), "TABLE_NAME"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.3.9", "4.0.1"})
    void columnsHaveTypesAndComments(String version) throws SQLException {
        try (Connection connection =
                        HiveDriver.of(version).connect(Published.get().url("/mart"));
                ResultSet columns =
                        connection.getMetaData().getColumns(null, "mart", "reported\\_indicator", "lower_value")) {
            assertThat(columns.next()).isTrue();
            assertThat(columns.getInt("DATA_TYPE")).isEqualTo(java.sql.Types.DECIMAL);
            assertThat(columns.getString("TYPE_NAME")).isEqualTo("DECIMAL(30,10)");
            assertThat(columns.getInt("COLUMN_SIZE")).isEqualTo(30);
            assertThat(columns.getInt("DECIMAL_DIGITS")).isEqualTo(10);
            assertThat(columns.getString("REMARKS")).containsPattern("\\p{IsHan}");
            assertThat(columns.getInt("ORDINAL_POSITION")).isPositive();
            assertThat(columns.next()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.3.9", "4.0.1"})
    void keysAreThoseOfTheSchema(String version) throws SQLException {
        try (Connection connection =
                HiveDriver.of(version).connect(Published.get().url("/mart"))) {
            DatabaseMetaData metadata = connection.getMetaData();

            assertThat(column(metadata.getPrimaryKeys(null, "core", "fact_target"), "COLUMN_NAME"))
                    .containsExactly("document_id", "fact_ordinal");
            assertThat(column(
                            metadata.getCrossReference(null, "core", "dim_region", null, "core", "dim_form"),
                            "FKCOLUMN_NAME"))
                    .containsExactly("region_code");
            assertThat(column(metadata.getImportedKeys(null, "core", "dim_form"), "FKCOLUMN_NAME"))
                    .as("the driver answers by itself")
                    .isEmpty();
        }
    }

    private static List<String> column(ResultSet rows, String name) throws SQLException {
        List<String> values = new ArrayList<>();
        try (rows) {
            while (rows.next()) {
                values.add(rows.getString(name));
            }
        }
        return values;
    }
}
