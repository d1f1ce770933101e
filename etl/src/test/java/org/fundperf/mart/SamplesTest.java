package org.fundperf.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fundperf.publish.SampleWarehouse;
import org.fundperf.schema.SchemaFiles;
import org.fundperf.schema.WarehouseSchema;
import org.fundperf.sql.SnapshotQuery;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Over the samples: the cookbook, the examples and the notebooks answer, and the dictionary says what is there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SamplesTest {

    /** What a column that has only such values is called here: coded. */
    private static final String CODE = "[a-z]+(_[a-z0-9]+)*";

    /** Stands for null in a set of values, which leaves nulls out. */
    private static final String NOTHING = "∅";

    private final Dictionary dictionary = new Dictionary(WarehouseSchema.load());
    private final DictionaryFiles files = new DictionaryFiles();
    private final Map<String, Set<String>> lists = new HashMap<>();
    private SnapshotQuery snapshot;

    @BeforeAll
    void theSamplesAreLoaded() {
        snapshot = SnapshotQuery.over(SampleWarehouse.location());
    }

    static List<Recipe> recipes() throws IOException {
        return Recipe.all();
    }

    @Test
    void theCookbookNumbersItsQuestions() throws IOException {
        List<Recipe> recipes = Recipe.all();

        assertThat(recipes).hasSizeGreaterThanOrEqualTo(25);
        for (int i = 0; i < recipes.size(); i++) {
            assertThat(recipes.get(i).number()).isEqualTo(i + 1);
        }
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void theCookbookAnswers(Recipe recipe) {
        boolean answered = snapshot.ask(recipe.sql()).rows().hasNext();

        assertThat(answered || recipe.mayBeEmpty())
                .as("no rows; if that is right on the samples, say so below the question: *May be empty: …*")
                .isTrue();
    }

    @Test
    void theNotebooksShowChartsAndRowsAndAreKeptWithoutOutputs(@TempDir Path work) throws Exception {
        Optional<Notebooks> notebooks = Notebooks.installed();
        assumeThat(notebooks)
                .as("no Python with the packages of etl/notebooks/README.md; the test goes without it")
                .isPresent();

        assertThat(notebooks.get().run(SampleWarehouse.location(), work))
                .hasSize(5)
                .allSatisfy(outcome -> {
                    assertThat(outcome.problems()).isEmpty();
                    assertThat(outcome.charts()).isPositive();
                    assertThat(outcome.tables()).isPositive();
                    assertThat(outcome.cleared())
                            .as("jupyter nbconvert --clear-output --inplace etl/notebooks/*.ipynb")
                            .isTrue();
                });
    }

    static List<String> tables() {
        return WarehouseSchema.load().tables().stream()
                .map(table -> table.fullName())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theExampleRuns(String table) {
        String sql = SchemaFiles.text(table.replace('.', '/') + "/example.sql");

        assertThat(snapshot.ask(sql).columns()).isNotEmpty();
        assertThat(sql).contains(table);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void nullIsExplainedAndCodesAreListed(String table) {
        Map<String, Collection<String>> values = values(table);
        List<String> problems = new ArrayList<>();
        for (DictionaryColumn column : columns(table)) {
            Collection<String> present = values.get(column.column());
            if (column.nullMeaning() == null && present.contains(null)) {
                problems.add(column.column() + " holds nulls; let its comment in table.yaml say when: “null when …”");
            }
            Set<String> unlisted = unlisted(column, present);
            if (!unlisted.isEmpty()) {
                problems.add("%s holds %s; add lines to warehouse-schema/%s"
                        .formatted(column.column(), unlisted, DictionaryFiles.CODES));
            }
        }

        assertThat(problems).as(table).isEmpty();
    }

    private List<DictionaryColumn> columns(String table) {
        return dictionary.columns().stream()
                .filter(column -> column.table().equals(table))
                .toList();
    }

    /** The values of text columns, and null where a column has any. */
    private Map<String, Collection<String>> values(String table) {
        List<DictionaryColumn> columns = columns(table);
        String sql = columns.stream()
                .map(column -> column.type().equals("string")
                        ? "collect_set(coalesce(`%s`, '%s'))".formatted(column.column(), NOTHING)
                        : "if(count_if(`%s` is null) > 0, array('%s'), array())".formatted(column.column(), NOTHING))
                .collect(Collectors.joining(", ", "select ", " from " + table));
        List<Object> row = snapshot.ask(sql).rows().next();
        Map<String, Collection<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            List<String> found = new ArrayList<>();
            ((Collection<?>) row.get(i)).forEach(value -> found.add(NOTHING.equals(value) ? null : value.toString()));
            values.put(columns.get(i).column(), found);
        }
        return values;
    }

    private Set<String> unlisted(DictionaryColumn column, Collection<String> present) {
        Set<String> texts =
                present.stream().filter(value -> value != null).collect(Collectors.toCollection(TreeSet::new));
        List<DictionaryColumn.Code> codes = files.codes(column.table(), column.column());
        if (codes.isEmpty()) {
            boolean looksCoded = column.joinsTo() == null
                    && !column.isPrimaryKey()
                    && texts.stream().allMatch(value -> value.matches(CODE));
            return looksCoded ? texts : Set.of();
        }
        texts.removeIf(value -> codes.stream()
                .anyMatch(code -> code.isReference() ? list(code.value()).contains(value) : code.fits(value)));
        return texts;
    }

    private Set<String> list(String reference) {
        return lists.computeIfAbsent(reference, where -> {
            if (where.contains(":")) {
                String[] place = where.split(":", 2);
                return SchemaFiles.csv(place[0]).stream()
                        .map(row -> row.get(place[1]))
                        .collect(Collectors.toSet());
            }
            int dot = where.lastIndexOf('.');
            Stream.Builder<String> listed = Stream.builder();
            snapshot.ask("select distinct %s from %s".formatted(where.substring(dot + 1), where.substring(0, dot)))
                    .rows()
                    .forEachRemaining(row -> listed.add(String.valueOf(row.get(0))));
            return listed.build().collect(Collectors.toSet());
        });
    }
}
