package org.fundperf.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fundperf.conform.Funds;
import org.fundperf.conform.Regions;
import org.fundperf.fact.DocumentFacts;
import org.fundperf.fact.FormFact;
import org.fundperf.fact.FormFinding;
import org.fundperf.fact.IndicatorFact;
import org.fundperf.finding.FindingText;
import org.fundperf.sql.Answer;
import org.fundperf.sql.TextTable;

/** One document's reading, for people or for programs. */
final class InspectReport {

    private final DocumentFacts document;
    private final ReportText out = new ReportText();

    private InspectReport(DocumentFacts document) {
        this.document = document;
    }

    /** The reading as JSON: the records of package {@code fact}, with the column names of the warehouse. */
    static String json(Record document) {
        JsonMapper mapper = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .serializationInclusion(JsonInclude.Include.ALWAYS)
                .addModule(new SimpleModule().addSerializer(LocalDate.class, ToStringSerializer.instance))
                .build();
        try {
            return mapper.writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The reading as text of aligned tables. */
    static String text(DocumentFacts document) {
        InspectReport report = new InspectReport(document);
        report.print();
        return report.out.toString();
    }

    private void print() {
        out.line("%s  %s  %,d bytes  sha256 %s"
                .formatted(document.path(), document.container(), document.size(), document.sha256()));
        long bad = document.forms().stream()
                .filter(form -> !form.state().equals("loaded"))
                .count();
        out.line("%s%s, %d forms%s"
                .formatted(
                        document.state(),
                        document.reasonCode() == null ? "" : " (" + document.reasonCode() + ")",
                        document.forms().size(),
                        bad == 0 ? "" : ", of which %d not loaded".formatted(bad)));
        findings(0);
        for (FormFact form : document.forms()) {
            out.line("");
            out.line(
                    "%d  %s  %s  [%s]".formatted(form.formOrdinal(), form.formType(), form.title(), form.sourceCell()));
            subject(form);
            figures(form);
            indicators(form);
            reviews(form);
            out.line("   cells: %d = %d labels + %d in facts + %d in findings + %d unread"
                    .formatted(
                            form.cells(),
                            form.labelCells(),
                            form.factCells(),
                            form.findingCells(),
                            form.unreadCells()));
            findings(form.formOrdinal());
        }
        unresolved();
    }

    private void subject(FormFact form) {
        out.line("   year %s%s%s, region %s, scope %s, fund %s"
                .formatted(
                        known(form.year()),
                        form.yearSource() == null
                                ? ""
                                : " (from " + form.yearSource().replace('_', ' ') + ")",
                        form.asOf() == null ? "" : " as of " + form.asOf(),
                        region(form.regionCode()),
                        form.regionScope(),
                        fund(form.fundCode())));
        if (form.organizationName() != null) {
            out.line("   organization %s".formatted(form.organizationName()));
        }
        if (form.projectName() != null) {
            out.line("   project %s".formatted(form.projectName()));
        }
        if (form.reasonCode() != null) {
            out.line("   %s: %s".formatted(form.state(), form.reasonCode()));
        }
    }

    private void figures(FormFact form) {
        TextTable table = table("figure", "year", "written", "value>", "unit", "cell");
        of(form, document.budgets().stream(), fact -> fact.formOrdinal())
                .forEach(fact ->
                        row(table, fact.measure(), "", fact.valueText(), fact.value(), fact.unit(), fact.sourceCell()));
        of(form, document.accounts().stream(), fact -> fact.formOrdinal())
                .forEach(fact -> row(
                        table,
                        fact.measure(),
                        fact.year(),
                        fact.valueText(),
                        fact.value(),
                        fact.unit(),
                        fact.sourceCell()));
        out.table(table);
    }

    private void indicators(FormFact form) {
        TextTable table = table("row>", "level", "indicator", "code", "role", "written", "read as", "unit", "cell");
        of(form, document.indicators().stream(), IndicatorFact::formOrdinal)
                .forEach(fact -> row(
                        table,
                        fact.rowOrdinal(),
                        Stream.of(fact.level1(), fact.level2())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" / ")),
                        fact.indicatorText(),
                        fact.indicatorCode(),
                        fact.role(),
                        fact.valueText(),
                        reading(fact),
                        fact.unit(),
                        fact.sourceCell()));
        out.table(table);
    }

    private void reviews(FormFact form) {
        TextTable table = table("row>", "project", "fund", "budget>", "executed>", "rate>", "total>", "cell");
        of(form, document.reviews().stream(), fact -> fact.formOrdinal())
                .forEach(fact -> row(
                        table,
                        fact.rowOrdinal(),
                        fact.projectName(),
                        fact.fundCode(),
                        fact.budget(),
                        fact.executed(),
                        fact.executionRate(),
                        fact.scoreTotal(),
                        fact.sourceCell()));
        out.table(table);
        TextTable listed = table("row>", "organization", "project", "region", "fund", "cell");
        of(form, document.listedProjects().stream(), project -> project.formOrdinal())
                .forEach(project -> row(
                        listed,
                        project.rowOrdinal(),
                        project.organizationName(),
                        project.projectName(),
                        project.regionCode(),
                        project.fundCode(),
                        project.sourceCell()));
        out.table(listed);
    }

    private static String reading(IndicatorFact fact) {
        if (fact.lowerValue() == null && fact.upperValue() == null) {
            return fact.valueKind();
        }
        return switch (fact.comparator()) {
            case ">=" -> ">= " + plain(fact.lowerValue());
            case "<=" -> "<= " + plain(fact.upperValue());
            case "between" -> plain(fact.lowerValue()) + " .. " + plain(fact.upperValue());
            default -> plain(fact.lowerValue());
        };
    }

    private void findings(int formOrdinal) {
        for (FormFinding found : document.findings()) {
            if (found.formOrdinal() == formOrdinal) {
                out.line("   %-7s %s  %s  [%s]"
                        .formatted(
                                FindingText.severity(found.finding()),
                                found.finding().code(),
                                FindingText.english(found.finding()),
                                found.finding().address()));
            }
        }
    }

    private void unresolved() {
        TextTable table = table("not in the catalogue", "written", "nearest", "cell");
        document.unresolvedNames()
                .forEach(name ->
                        row(table, name.kind(), name.text(), String.join("; ", name.candidates()), name.sourceCell()));
        if (table.size() > 0) {
            out.line("");
        }
        out.table(table);
    }

    private static <T> Stream<T> of(FormFact form, Stream<T> facts, ToIntFunction<T> ordinal) {
        return facts.filter(fact -> ordinal.applyAsInt(fact) == form.formOrdinal());
    }

    /** Columns by name; one that ends in &gt; holds numbers. */
    private static TextTable table(String... names) {
        return new TextTable(Arrays.stream(names)
                .map(name -> new Answer.Column(name.replace(">", ""), name.endsWith(">")))
                .toList());
    }

    private static void row(TextTable table, Object... values) {
        List<Object> cells = new ArrayList<>();
        for (Object value : values) {
            cells.add(value instanceof BigDecimal number ? plain(number) : value);
        }
        table.add(cells);
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    private static String known(Object value) {
        return value == null ? "unknown" : value.toString();
    }

    private static String region(String code) {
        return code == null
                ? "unknown"
                : code
                        + Regions.load()
                                .byCode(code)
                                .map(region -> " " + region.name())
                                .orElse("");
    }

    private static String fund(String code) {
        return code == null
                ? "unknown"
                : code
                        + Funds.load()
                                .byCode(code)
                                .map(fund -> " " + fund.name())
                                .orElse("");
    }
}
