package org.fundperf.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fundperf.sample.FormDescription.IndicatorForm;
import org.fundperf.sample.FormDescription.ListedLine;
import org.fundperf.sample.FormDescription.NarrativeForm;
import org.fundperf.sample.FormDescription.ReviewForm;
import org.fundperf.sample.FormDescription.ReviewLine;
import org.fundperf.sample.FormDescription.SummaryForm;

/**
 * The forms of the samples, read from the labels in {@code org/fundperf/fact}: the figures stand in one place, and
 * what a test expects is what was laid out.
 */
public final class Descriptions {

    private final List<Map<String, String>> forms = CsvTable.read("fact/forms.csv");
    private final Map<String, List<Map<String, String>>> indicators = byForm("fact/indicators.csv");
    private final Map<String, List<Map<String, String>>> budgets = byForm("fact/budgets.csv");
    private final Map<String, List<Map<String, String>>> reviews = byForm("fact/reviews.csv");
    private final Map<String, List<Map<String, String>>> projects = byForm("fact/projects.csv");
    private final Map<String, List<Map<String, String>>> paragraphs = byForm("sample/paragraphs.csv");

    /** The forms of each sample, in document order, by the sample's path below {@code etl/samples}. */
    public Map<String, List<FormDescription>> bySourceFile() {
        return forms.stream()
                .collect(Collectors.groupingBy(
                        form -> form.get("source_file"),
                        LinkedHashMap::new,
                        Collectors.mapping(this::description, Collectors.toList())));
    }

    private FormDescription description(Map<String, String> form) {
        FormHead head = head(form);
        String key = key(form);
        return switch (head.template()) {
            case REVIEW ->
                new ReviewForm(
                        head, rows(reviews, key).map(Descriptions::reviewLine).toList());
            case SUMMARY ->
                new SummaryForm(
                        head, rows(projects, key).map(Descriptions::listedLine).toList());
            case NARRATIVE ->
                new NarrativeForm(
                        head, rows(paragraphs, key).map(row -> row.get("text")).toList());
            default ->
                new IndicatorForm(
                        head, rows(budgets, key).map(Descriptions::amount).toList(), indicatorRows(key));
        };
    }

    private static FormHead head(Map<String, String> form) {
        String asOf = form.get("as_of");
        return new FormHead(
                Template.of(form.get("form_type")),
                form.get("title"),
                Integer.parseInt(form.get("year")),
                form.get("year_source"),
                asOf.isEmpty() ? null : LocalDate.parse(asOf),
                new Place(form.get("region_code"), form.get("place"), "新疆维吾尔自治区"),
                form.get("region_scope"),
                orNull(form.get("fund_code")),
                form.get("organization_name"),
                form.get("project_name"));
    }

    private List<IndicatorRow> indicatorRows(String key) {
        return rows(indicators, key)
                .collect(Collectors.groupingBy(row -> row.get("row_ordinal"), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Descriptions::indicatorRow)
                .toList();
    }

    private static IndicatorRow indicatorRow(List<Map<String, String>> cells) {
        Map<String, String> first = cells.get(0);
        return new IndicatorRow(
                Integer.parseInt(first.get("row_ordinal")),
                first.get("level1"),
                first.get("level2"),
                first.get("level1_code"),
                first.get("level2_code"),
                orNull(first.get("indicator_code")),
                first.get("indicator_text"),
                cells.stream().collect(Collectors.toMap(cell -> cell.get("role"), Descriptions::value)),
                decimal(first.get("weight")),
                decimal(first.get("score")));
    }

    private static PrintedValue value(Map<String, String> cell) {
        return new PrintedValue(
                cell.get("value_text"),
                cell.get("value_kind"),
                cell.get("comparator"),
                decimal(cell.get("lower_value")),
                decimal(cell.get("upper_value")),
                orNull(cell.get("unit")));
    }

    private static Amount amount(Map<String, String> row) {
        return new Amount(row.get("measure"), row.get("value_text"), decimal(row.get("value")), row.get("unit"));
    }

    private static ReviewLine reviewLine(Map<String, String> row) {
        Map<String, BigDecimal> figures = row.entrySet().stream()
                .filter(entry -> entry.getKey().matches("budget|received|executed|.*_rate|score_.*"))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new BigDecimal(entry.getValue())));
        return new ReviewLine(row.get("organization_name"), row.get("project_name"), row.get("fund_code"), figures);
    }

    private static ListedLine listedLine(Map<String, String> row) {
        return new ListedLine(row.get("organization_name"), row.get("project_name"), row.get("fund_code"));
    }

    private static Stream<Map<String, String>> rows(Map<String, List<Map<String, String>>> table, String key) {
        return table.getOrDefault(key, List.of()).stream();
    }

    private static Map<String, List<Map<String, String>>> byForm(String name) {
        return CsvTable.read(name).stream().collect(Collectors.groupingBy(Descriptions::key));
    }

    private static String key(Map<String, String> row) {
        return row.get("source_file") + "#" + row.get("form_ordinal");
    }

    private static BigDecimal decimal(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
