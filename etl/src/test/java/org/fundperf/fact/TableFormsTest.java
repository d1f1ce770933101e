package org.fundperf.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Forms as bureaus of many provinces print them, each with the facts that a person reads in it.
 *
 * <p>{@code forms/NAME} is the form, {@code forms/NAME.facts.csv} what is read: one line for
 * each form, figure, value, line of a list and finding.
 */
class TableFormsTest {

    private static final String EXPECTED = ".facts.csv";
    private static final Path FORMS = Path.of("src/test/resources/org/fundperf/fact/forms");

    static List<Path> forms() throws IOException {
        try (Stream<Path> files = Files.list(FORMS)) {
            return files.filter(file -> !file.toString().endsWith(EXPECTED))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFigureIsReadAndNoOther(Path form) throws IOException {
        List<String> expected = Files.readAllLines(form.resolveSibling(form.getFileName() + EXPECTED));

        assertThat(lines(new FactReader().read("2000/" + form.getFileName(), Files.readAllBytes(form))))
                .containsExactlyElementsOf(expected);
    }

    static List<String> lines(DocumentFacts document) {
        List<String> lines = new ArrayList<>();
        lines.add("form,fact,name,written,reading,weight,score");
        for (FormFact form : document.forms()) {
            int ordinal = form.formOrdinal();
            lines.add(line(
                    ordinal,
                    form.state(),
                    form.formType(),
                    form.reasonCode(),
                    spaced(form.year(), form.asOf(), form.regionCode(), form.regionScope(), form.fundCode())));
            lines.add(line(ordinal, "of", form.organizationName(), form.projectName(), ""));
            document.budgets().stream()
                    .filter(fact -> fact.formOrdinal() == ordinal)
                    .map(fact -> line(
                            ordinal, "amount", fact.measure(), fact.valueText(), spaced(fact.value(), fact.unit())))
                    .forEach(lines::add);
            document.indicators().stream()
                    .filter(fact -> fact.formOrdinal() == ordinal)
                    .map(fact -> line(
                                    ordinal,
                                    fact.role(),
                                    fact.level1Code() + "/" + fact.level2Code() + "/" + fact.indicatorText(),
                                    fact.valueText(),
                                    reading(fact))
                            + "," + spaced(fact.weight()) + "," + spaced(fact.score()))
                    .forEach(lines::add);
            document.reviews().stream()
                    .filter(fact -> fact.formOrdinal() == ordinal)
                    .map(TableFormsTest::review)
                    .forEach(lines::add);
            document.listedProjects().stream()
                    .filter(project -> project.formOrdinal() == ordinal)
                    .map(project -> line(
                            ordinal,
                            "project",
                            project.projectName(),
                            project.organizationName(),
                            spaced(project.regionCode(), project.regionScope(), project.fundCode())))
                    .forEach(lines::add);
            document.findings().stream()
                    .filter(found -> found.formOrdinal() == ordinal)
                    .map(FormFinding::finding)
                    .map(finding -> line(
                            ordinal,
                            "finding",
                            finding.code(),
                            finding.address(),
                            finding.arguments().isEmpty()
                                    ? ""
                                    : finding.arguments().get(0)))
                    .forEach(lines::add);
        }
        return lines;
    }

    private static String reading(IndicatorFact fact) {
        if (fact.lowerValue() == null && fact.upperValue() == null) {
            return fact.valueKind();
        }
        boolean range = fact.lowerValue() != null && fact.comparator().equals("between");
        return spaced(
                fact.comparator(),
                fact.lowerValue() == null ? fact.upperValue() : fact.lowerValue(),
                range ? fact.upperValue() : null,
                fact.unit());
    }

    private static String review(ReviewFact fact) {
        return line(
                fact.formOrdinal(),
                "review",
                fact.projectName(),
                fact.organizationName(),
                spaced(
                        fact.regionCode(),
                        fact.regionScope(),
                        fact.fundCode(),
                        "amounts",
                        fact.budget(),
                        fact.received(),
                        fact.executed(),
                        "rates",
                        fact.executionRate(),
                        fact.completionRate(),
                        "scores",
                        fact.scoreExecution(),
                        fact.scoreCompletion(),
                        fact.scoreDeviation(),
                        fact.scoreTimeliness(),
                        fact.scoreTotal()));
    }

    private static String line(int form, String fact, String name, String written, String reading) {
        return form + "," + fact + "," + quoted(name) + "," + quoted(written) + "," + quoted(reading);
    }

    private static String spaced(Object... values) {
        return Stream.of(values)
                .filter(Objects::nonNull)
                .map(value -> value instanceof BigDecimal number
                        ? number.stripTrailingZeros().toPlainString()
                        : value.toString())
                .collect(Collectors.joining(" "));
    }

    private static String quoted(String text) {
        String plain = text == null ? "" : text.replace("\n", "");
        return plain.contains(",") ? '"' + plain + '"' : plain;
    }
}
