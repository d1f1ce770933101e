package org.fundperf.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every figure that a person labelled in a set of documents is read with its row, year, region, fund, comparator, exact
 * number and unit, and none is read that nobody labelled.
 *
 * <p>The samples are part of the project. The public documents that the first labels were made from are not; their
 * labels are tested where the documents lie beside the project.
 */
class LabelledDocumentsTest {

    @ParameterizedTest
    @CsvSource({"samples, ''", "../../shared/seeds, seeds/"})
    void formsAreFound(Path folder, String labels) throws IOException {
        compare(folder, labels, "forms.csv", LabelledFigures::forms);
    }

    @ParameterizedTest
    @CsvSource({"samples, ''", "../../shared/seeds, seeds/"})
    void indicatorValuesAreRight(Path folder, String labels) throws IOException {
        compare(folder, labels, "indicators.csv", LabelledFigures::indicators);
    }

    @ParameterizedTest
    @CsvSource({"samples, ''", "../../shared/seeds, seeds/"})
    void budgetFiguresAreRight(Path folder, String labels) throws IOException {
        compare(folder, labels, "budgets.csv", LabelledFigures::budgets);
    }

    @ParameterizedTest
    @CsvSource({"samples, ''", "../../shared/seeds, seeds/"})
    void reviewsAreRight(Path folder, String labels) throws IOException {
        compare(folder, labels, "reviews.csv", LabelledFigures::reviews);
    }

    @ParameterizedTest
    @CsvSource({"samples, ''", "../../shared/seeds, seeds/"})
    void listedProjectsAreRight(Path folder, String labels) throws IOException {
        compare(folder, labels, "projects.csv", LabelledFigures::projects);
    }

    @ParameterizedTest
    @CsvSource({"samples, ''", "../../shared/seeds, seeds/"})
    void figuresOfTheProseAreRight(Path folder, String labels) throws IOException {
        compare(folder, labels, "prose.csv", LabelledFigures::prose);
    }

    @ParameterizedTest
    @CsvSource({"samples", "../../shared/seeds"})
    void noCellIsLeftUnread(Path folder) throws IOException {
        assertThat(documents(folder).stream()
                        .flatMap(document -> document.forms().stream()
                                .filter(form -> form.unreadCells() > 0)
                                .map(form -> document.path() + " form " + form.formOrdinal())))
                .isEmpty();
    }

    @FunctionalInterface
    private interface Figures {
        Stream<Map<String, String>> of(DocumentFacts document);
    }

    private static void compare(Path folder, String labels, String table, Figures figures) throws IOException {
        List<Map<String, String>> expected = LabelledFigures.labels(labels + table);
        List<Map<String, String>> rows =
                documents(folder).stream().flatMap(figures::of).toList();
        List<String> columns = expected.get(0).keySet().stream()
                .filter(rows.get(0)::containsKey)
                .toList();
        List<String> read =
                rows.stream().map(row -> line(row, columns)).sorted().collect(Collectors.toCollection(ArrayList::new));
        List<String> labelled =
                expected.stream().map(row -> line(row, columns)).sorted().toList();
        assertThat(read).containsExactlyElementsOf(labelled);
    }

    private static String line(Map<String, String> row, List<String> columns) {
        return columns.stream()
                .map(column -> column + "=" + row.getOrDefault(column, ""))
                .collect(Collectors.joining(" | "));
    }

    private static List<DocumentFacts> documents(Path folder) throws IOException {
        // Only what lies outside the project may be missing; without the samples the test fails.
        assumeTrue(!folder.startsWith("..") || Files.isDirectory(folder), "No documents at " + folder);
        FactReader reader = new FactReader();
        Map<String, DocumentFacts> documents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString();
                documents.put(path, reader.read(path, Files.readAllBytes(file)));
            }
        }
        return List.copyOf(documents.values());
    }
}
