package org.fundperf.fact;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What was read and what was labelled, in the same words. */
final class LabelledFigures {

    private LabelledFigures() {}

    static List<Map<String, String>> labels(String resource) throws IOException {
        try (InputStream in = LabelledFigures.class.getResourceAsStream(resource);
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(in)) {
            List<Map<String, String>> all = rows.readAll();
            all.forEach(row -> row.replaceAll((column, value) -> plain(value)));
            // 本级 is the scope, not part of the name.
            all.forEach(row -> row.computeIfPresent("organization_name", (column, name) -> name.replace("（本级）", "")));
            return all;
        }
    }

    static Stream<Map<String, String>> forms(DocumentFacts document) {
        return document.forms().stream()
                .map(form -> row(document)
                        .put("form_ordinal", form.formOrdinal())
                        .put("form_type", form.formType())
                        .put("year", form.year())
                        .put("year_source", form.yearSource())
                        .put("as_of", form.asOf())
                        .put("region_code", form.regionCode())
                        .put("region_scope", form.regionScope())
                        .put("fund_code", form.fundCode())
                        .put("organization_name", form.organizationName())
                        .put("project_name", form.projectName())
                        .cells());
    }

    /** Without codes: the catalogue has its own table of names, and knows more than the labels do. */
    static Stream<Map<String, String>> indicators(DocumentFacts document) {
        return document.indicators().stream()
                .map(fact -> row(document)
                        .put("form_ordinal", fact.formOrdinal())
                        .put("level1", fact.level1())
                        .put("level2", fact.level2())
                        .put("level1_code", fact.level1Code())
                        .put("level2_code", fact.level2Code())
                        .put("indicator_text", fact.indicatorText())
                        .put("role", fact.role())
                        .put("value_text", fact.valueText())
                        .put("value_kind", fact.valueKind())
                        .put("comparator", fact.comparator())
                        .put("lower_value", fact.lowerValue())
                        .put("upper_value", fact.upperValue())
                        .put("unit", fact.unit())
                        .put("weight", fact.weight())
                        .put("score", fact.score())
                        .cells());
    }

    static Stream<Map<String, String>> budgets(DocumentFacts document) {
        return document.budgets().stream()
                .map(fact -> row(document)
                        .put("form_ordinal", fact.formOrdinal())
                        .put("measure", fact.measure())
                        .put("value_text", fact.valueText())
                        .put("value", fact.value())
                        .put("unit", fact.unit())
                        .cells());
    }

    static Stream<Map<String, String>> reviews(DocumentFacts document) {
        return document.reviews().stream()
                .map(fact -> row(document)
                        .put("form_ordinal", fact.formOrdinal())
                        .put("row_ordinal", fact.rowOrdinal())
                        .put("organization_name", fact.organizationName())
                        .put("project_name", fact.projectName())
                        .put("region_code", fact.regionCode())
                        .put("region_scope", fact.regionScope())
                        .put("fund_code", fact.fundCode())
                        .put("budget", fact.budget())
                        .put("received", fact.received())
                        .put("executed", fact.executed())
                        .put("execution_rate", fact.executionRate())
                        .put("completion_rate", fact.completionRate())
                        .put("score_execution", fact.scoreExecution())
                        .put("score_completion", fact.scoreCompletion())
                        .put("score_deviation", fact.scoreDeviation())
                        .put("score_timeliness", fact.scoreTimeliness())
                        .put("score_total", fact.scoreTotal())
                        .cells());
    }

    static Stream<Map<String, String>> projects(DocumentFacts document) {
        return document.listedProjects().stream()
                .map(project -> row(document)
                        .put("form_ordinal", project.formOrdinal())
                        .put("row_ordinal", project.rowOrdinal())
                        .put("organization_name", project.organizationName())
                        .put("project_name", project.projectName())
                        .put("region_code", project.regionCode())
                        .put("region_scope", project.regionScope())
                        .put("fund_code", project.fundCode())
                        .cells());
    }

    static Stream<Map<String, String>> prose(DocumentFacts document) {
        return document.accounts().stream()
                .map(fact -> row(document)
                        .put("form_ordinal", fact.formOrdinal())
                        .put("year", fact.year())
                        .put("measure", measure(fact))
                        .put("value_text", fact.valueText())
                        .put("value", fact.value())
                        .put("unit", fact.unit())
                        .cells());
    }

    /** Labels name what grew in front of the measure, unless it is the total. */
    private static String measure(AccountFact fact) {
        boolean total = fact.ofMeasure() == null || fact.ofMeasure().endsWith("_total");
        return total ? fact.measure() : fact.ofMeasure() + "_" + fact.measure();
    }

    private static Row row(DocumentFacts document) {
        return new Row(new LinkedHashMap<>()).put("source_file", document.path());
    }

    /** Spaces within a text, and zeros behind a decimal, are no difference. */
    private static String plain(String value) {
        return value.replaceAll("\\s+", "").replaceFirst("^(-?\\d+)\\.0+$", "$1");
    }

    private record Row(Map<String, String> cells) {

        Row put(String column, Object value) {
            cells.put(
                    column,
                    value == null
                            ? ""
                            : plain(value instanceof BigDecimal number ? plainNumber(number) : value.toString()));
            return this;
        }

        private static String plainNumber(BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
    }
}
