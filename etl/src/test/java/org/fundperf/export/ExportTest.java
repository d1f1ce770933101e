package org.fundperf.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.fundperf.JobFailedException;
import org.fundperf.publish.PlainText;
import org.fundperf.publish.SampleWarehouse;
import org.fundperf.sql.SnapshotQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of the samples, read by programs of others: DuckDB reads CSV and Parquet, POI's whole model the workbook. */
class ExportTest {

    private static final String VALUES = "mart.indicator_value";
    private static final List<String> TABLES =
            List.of(VALUES, "mart.dictionary_table", "mart.dictionary_column", "core.dim_region", "ops.publication");

    private final String warehouse = SampleWarehouse.location();

    @TempDir
    private Path folder;

    @Test
    void csvIsWhatItsPackageSays() throws IOException, SQLException {
        export(ExportFormat.CSV, TABLES);
        JsonNode json = description();

        assertThat(json.at("/fundperf/publication_id").asLong()).isEqualTo(1);
        assertThat(json.at("/sources/0/version").asText()).startsWith("sha256:");
        assertThat(json.path("resources")).hasSize(TABLES.size());
        for (JsonNode resource : json.path("resources")) {
            CsvTableCheck.of(folder, resource).hold();
        }
        assertThat(files()).hasSize(TABLES.size() + 1);
        assertThat(CsvTableCheck.of(folder, json.at("/resources/1")).foreignKeys())
                .as("a key to a table that is exported too")
                .containsExactly("[\"table_name\"] → mart.dictionary_table[\"table_name\"]");
        assertThat(duckDb("select * from read_csv('%s', all_varchar = true)"
                        .formatted(folder.resolve("core.dim_region.csv"))))
                .hasSize(spark("core.dim_region").size());
    }

    @Test
    void parquetHoldsTheSameValuesOfTheSameTypes() throws IOException, SQLException {
        List<String> tables = List.of(VALUES, "core.dim_region", "core.dim_document");
        export(ExportFormat.PARQUET, tables);

        assertThat(files()).hasSize(tables.size() + 1).contains(VALUES + ".parquet");
        for (String table : tables) {
            assertThat(duckDb("from '%s'".formatted(folder.resolve(table + ".parquet"))))
                    .as(table)
                    .containsExactlyInAnyOrderElementsOf(spark(table));
        }
        assertThat(duckDb("select decode(value) from parquet_kv_metadata('%s') where decode(key) like '%%row.metadata'"
                                .formatted(folder.resolve(VALUES + ".parquet")))
                        .get(0))
                .as("comments of the columns")
                .contains("数值，基本单位");
    }

    @Test
    void aTableTooLongForASheetGoesOnInOthers() throws IOException {
        PublishedSnapshot snapshot = PublishedSnapshot.open(warehouse, null);
        ExportedFile file = new ExcelWorkbook(300)
                .write(snapshot, snapshot.tables(List.of(VALUES, "mart.rule")), folder)
                .get(0);

        assertThat(file.note()).contains("mart.indicator_value (", "is on 2 sheets, which hold 298 rows each");
        try (Workbook workbook =
                WorkbookFactory.create(folder.resolve(file.name()).toFile())) {
            Sheet first = workbook.getSheet(VALUES);
            Sheet second = workbook.getSheet(VALUES + " (2)");
            assertThat(first.getLastRowNum() + 1).isEqualTo(300);
            assertThat(first.getLastRowNum() + second.getLastRowNum() - 2)
                    .isEqualTo(spark(VALUES).size());
            assertThat(second.getRow(1).getCell(0).getStringCellValue()).isEqualTo("year");
            assertThat(first.getRow(0).getCell(0).getStringCellValue()).isEqualTo("所属年度");
            assertThat(first.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
            assertThat(first.getRow(2).getCell(0).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(workbook.getSheetName(0)).isEqualTo("目录 Contents");
        }
    }

    @Test
    void sdmxDataFollowsItsStructure() throws Exception {
        export(ExportFormat.SDMX_CSV, List.of(VALUES));
        Map<String, Set<String>> codes = SdmxReading.codes(folder.resolve("indicator_value_structure.xml"));
        List<String> dimensions = SdmxReading.dimensions(folder.resolve("indicator_value_structure.xml"));
        List<Map<String, String>> rows = SdmxReading.rows(folder.resolve("indicator_value.csv"));

        assertThat(dimensions).hasSize(10).endsWith("TIME_PERIOD");
        Set<List<String>> keys = new HashSet<>();
        for (Map<String, String> row : rows) {
            assertThat(row)
                    .containsEntry("STRUCTURE_ID", "FUNDPERF:INDICATOR_VALUE(1.0.0)")
                    .containsEntry("ACTION", "I");
            codes.forEach((component, known) -> assertThat(known).as(component).contains(row.get(component)));
            assertThat(dimensions)
                    .allSatisfy(dimension -> assertThat(row.get(dimension)).isNotEmpty());
            assertThat(keys.add(dimensions.stream().map(row::get).toList())).isTrue();
        }
        assertThat(rows).hasSize(spark(VALUES).size());
        assertThat(codes.get("MEASURE_KIND")).containsExactlyInAnyOrder("target", "actual", "completion_rate");
    }

    @Test
    void problemsSayWhatToDo() {
        assertThatThrownBy(() -> export(ExportFormat.CSV, List.of("mart.nothing")))
                .isInstanceOf(JobFailedException.class)
                .hasMessageContaining("has no table mart.nothing");
        assertThatThrownBy(() -> export(ExportFormat.SDMX_CSV, List.of("mart.finding")))
                .hasMessageContaining("sdmx-csv has a structure for mart.indicator_value alone");
        assertThatThrownBy(() -> Export.write(warehouse, new Export.Request(TABLES, 99L, ExportFormat.CSV), folder))
                .hasMessageContaining("There is no publication 99");
        assertThat(folder).isEmptyDirectory();
    }

    private void export(ExportFormat format, List<String> tables) {
        Export.write(warehouse, new Export.Request(tables, null, format), folder);
    }

    private JsonNode description() throws IOException {
        return new JsonMapper().readTree(folder.resolve(DataPackage.FILE).toFile());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private List<String> spark(String table) {
        List<String> rows = new ArrayList<>();
        SnapshotQuery.over(warehouse)
                .ask("select * from " + table)
                .rows()
                .forEachRemaining(row -> rows.add(PlainText.of(row)));
        return rows;
    }

    private static List<String> duckDb(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckDb.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                List<Object> row = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(result.getObject(column));
                }
                rows.add(PlainText.of(row));
            }
        }
        return rows;
    }
}
