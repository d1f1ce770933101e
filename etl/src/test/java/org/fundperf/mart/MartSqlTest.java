package org.fundperf.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.execution.SparkSqlParser;
import org.fundperf.schema.SchemaFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The SQL files of the marts as text: they parse, read alike, and have their words and their dictionary. */
class MartSqlTest {

    static List<String> files() {
        return SchemaFiles.list("mart").stream()
                .filter(file -> file.endsWith(".sql"))
                .toList();
    }

    static List<String> derivedMarts() {
        return files().stream()
                .filter(file -> file.endsWith("/query.sql"))
                .map(file -> file.split("/", -1)[1])
                .filter(mart -> !MartFixture.INPUTS.contains("mart." + mart))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void parses(String file) {
        assertThatCode(() -> new SparkSqlParser().parsePlan(SchemaFiles.text(file)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("files")
    void beginsWithAnExplanationAndIsLowercase(String file) {
        String sql = SchemaFiles.text(file);

        assertThat(sql).startsWith("-- ");
        assertThat(sql.replaceAll("--.*", "").replaceAll("'[^']*'", "''"))
                .as("keywords and names are lowercase")
                .isEqualTo(
                        sql.replaceAll("--.*", "").replaceAll("'[^']*'", "''").toLowerCase(Locale.ROOT));
    }

    @Test
    void everyCheckHasItsWording() {
        Map<String, Map<String, String>> wording = SchemaFiles.csv("catalogue/findings.csv").stream()
                .collect(Collectors.toMap(row -> row.get("code"), Function.identity()));

        assertThat(wording.keySet()).containsAll(FindingChecks.queries().keySet());
        assertThat(wording.values()).allSatisfy(row -> assertThat(row.values()).doesNotContain(""));
    }

    @ParameterizedTest
    @MethodSource("derivedMarts")
    void dictionaryNamesTheColumnsOfTheQuery(String mart) {
        Stream<String> described = StreamSupport.stream(
                        SchemaFiles.yaml("mart/" + mart + "/table.yaml")
                                .get("columns")
                                .spliterator(),
                        false)
                .map(column ->
                        column.get("name").asText() + " " + column.get("type").asText());
        Stream<String> computed = Stream.of(
                        MartFixture.shared().mart(mart).schema().fields())
                .map(field -> field.name() + " " + field.dataType().simpleString());

        assertThat(computed).containsExactlyElementsOf(described.toList());
    }

    @ParameterizedTest
    @MethodSource("derivedMarts")
    void primaryKeyIsUnique(String mart) {
        List<String> key = StreamSupport.stream(
                        SchemaFiles.yaml("mart/" + mart + "/table.yaml")
                                .get("primary_key")
                                .spliterator(),
                        false)
                .map(column -> column.asText())
                .toList();

        assertThat(MartFixture.shared()
                        .mart(mart)
                        .groupBy(key.stream()
                                .map(org.apache.spark.sql.functions::col)
                                .toArray(org.apache.spark.sql.Column[]::new))
                        .count()
                        .where("count > 1")
                        .collectAsList())
                .isEmpty();
    }
}
