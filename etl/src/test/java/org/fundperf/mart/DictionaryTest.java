package org.fundperf.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.execution.SparkSqlParser;
import org.fundperf.schema.SchemaFiles;
import org.fundperf.schema.WarehouseSchema;
import org.junit.jupiter.api.Test;

/**
 * The dictionary tells of every table and column. After a change of the schema files, write {@code DICTIONARY.md} again:
 * {@code mvn -pl etl -am test -Dtest=DictionaryTest -Ddictionary.write=true}.
 */
class DictionaryTest {

    private static final Path DOCUMENT = Path.of("..", "warehouse-schema", "DICTIONARY.md");
    private static final String NUMBERS = "(tinyint|smallint|int|bigint|float|double|decimal.*|array<decimal.*>)";
    private static final Set<String> ADDITIVITY = Set.of("additive", "semi_additive", "non_additive", "not_a_measure");

    private final WarehouseSchema schema = WarehouseSchema.load();
    private final Dictionary dictionary = new Dictionary(schema);

    @Test
    void documentIsUpToDate() throws IOException {
        String text = new DictionaryDocument().text();
        if (Boolean.getBoolean("dictionary.write")) {
            Files.writeString(DOCUMENT, text);
        }

        assertThat(Files.readString(DOCUMENT))
                .as("warehouse-schema/DICTIONARY.md; write it again with mvn -pl etl -am test"
                        + " -Dtest=DictionaryTest -Dsurefire.failIfNoSpecifiedTests=false -Ddictionary.write=true")
                .isEqualTo(text);
    }

    @Test
    void everythingIsSaidInBothLanguages() {
        assertThat(Stream.concat(
                                dictionary.tables().stream()
                                        .filter(table -> table.meaning().isEmpty()
                                                || table.meaningZh().isEmpty())
                                        .map(DictionaryTable::table),
                                dictionary.columns().stream()
                                        .filter(column -> column.meaning().isEmpty()
                                                || column.meaningZh().isEmpty())
                                        .map(DictionaryTest::name))
                        .toList())
                .as("without comment or comment_zh in table.yaml")
                .isEmpty();
    }

    @Test
    void everyTableSaysItsGrainAndHasAKeyAndAnExample() {
        assertThat(dictionary.tables()).allSatisfy(table -> {
            assertThat(table.grain())
                    .as("“Grain: …” in the comment of " + table.table())
                    .isNotNull();
            assertThat(table.primaryKey()).as("primary_key of " + table.table()).isNotEmpty();
            assertThat(table.question())
                    .as("a file example.sql beside table.yaml of " + table.table()
                            + "; its first line is a comment that asks the question: -- … · …？")
                    .isNotNull();
            new SparkSqlParser().parsePlan(table.exampleSql());
        });
    }

    @Test
    void everyNumberHasAUnitAndSaysWhetherItAdds() {
        List<String> bare = dictionary.columns().stream()
                .filter(column -> column.type().matches(NUMBERS))
                .filter(column -> !column.isPrimaryKey() && column.joinsTo() == null)
                .filter(column -> !column.column().matches("(.*_)?ordinal|year"))
                .filter(column -> column.measure() == null)
                .map(DictionaryTest::name)
                .toList();

        assertThat(bare)
                .as("numbers without a line in warehouse-schema/" + DictionaryFiles.MEASURES
                        + "; a number that is a name is not_a_measure")
                .isEmpty();
    }

    @Test
    void additivityIsOneOfFour() {
        assertThat(SchemaFiles.csv(DictionaryFiles.MEASURES))
                .allSatisfy(row -> assertThat(row.get("additivity"))
                        .as("additivity of %s in %s", row.get("column"), DictionaryFiles.MEASURES)
                        .isIn(ADDITIVITY));
    }

    @Test
    void lineageNamesWhatThereIs() {
        Set<String> tables =
                schema.tables().stream().map(table -> table.fullName()).collect(java.util.stream.Collectors.toSet());

        assertThat(dictionary.tables().stream()
                        .flatMap(table -> Stream.of(table.sources().split(", ")))
                        .filter(source -> source.matches("(core|mart|ops)\\..*")))
                .isSubsetOf(tables);
    }

    @Test
    void lineageGoesDownToTheDocuments() {
        assertThat(entry("core.fact_target").sources()).isEqualTo("documents");
        assertThat(entry("core.dim_fund").sources()).isEqualTo("catalogue/funds.csv");
        assertThat(entry("mart.region_comparison").sources()).contains("mart.indicator_value");
        assertThat(entry("mart.rule").usedBy()).contains("mart.budget_execution");
    }

    private DictionaryTable entry(String name) {
        return dictionary.tables().stream()
                .filter(table -> table.table().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String name(DictionaryColumn column) {
        return column.table() + "." + column.column();
    }
}
