package org.fundperf.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fundperf.schema.SchemaFiles;

/** The form types: {@code forms/templates.yaml}, in order of precedence. */
final class Templates {

    private static final int LONGEST_TITLE = 80;
    private static final Pattern SECTION_HEADING =
            Pattern.compile("^(?:[一二三四五六七八九十]+、|\\([一二三四五六七八九十\\d]+\\)|\\d+[、.]|第.{1,3}[章节部]).*");
    private static final List<Template> ALL = load();

    private Templates() {}

    /** The form type that a line of text is the title of; empty when it is no title. */
    static Optional<Template> titledBy(String text) {
        if (text.length() > 2 * LONGEST_TITLE) {
            return Optional.empty();
        }
        String squeezed = Wording.squeeze(text);
        if (squeezed.length() > LONGEST_TITLE) {
            return Optional.empty();
        }
        boolean section = SECTION_HEADING.matcher(squeezed).matches();
        return ALL.stream()
                // "(一) 基金运行情况" heads a section of a report; only tables are numbered in their titles.
                .filter(template -> !(section && template.body() == Template.Body.PROSE))
                .filter(template -> template.title().matcher(squeezed).matches())
                .findFirst();
    }

    /** The template of a form without a title, judged by its value columns and labels. */
    static Template untitled(Set<Role> columns, boolean regional) {
        String type;
        if (columns.contains(Role.COMPLETION_RATE)) {
            type = "monitoring_table";
        } else if (columns.contains(Role.ACTUAL)) {
            type = "self_evaluation";
        } else {
            type = regional ? "region_target_table" : "target_table";
        }
        return ALL.stream()
                .filter(template -> template.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** The template of a fund statement without a title. */
    static Template account() {
        return ALL.stream()
                .filter(template -> template.body() == Template.Body.ACCOUNTS)
                .findFirst()
                .orElseThrow();
    }

    private static List<Template> load() {
        List<Template> templates = new ArrayList<>();
        for (JsonNode node : SchemaFiles.yaml("forms/templates.yaml")) {
            List<Role> values = new ArrayList<>();
            node.path("values").forEach(value -> values.add(Role.of(value.asText())));
            templates.add(new Template(
                    node.path("type").asText(),
                    titlePattern(node),
                    Template.Body.valueOf(node.path("body").asText().toUpperCase(Locale.ROOT)),
                    List.copyOf(values),
                    node.path("columns").asText("indicators")));
        }
        return List.copyOf(templates);
    }

    /** The title words at the end of a line, but for a year, a remark in brackets, or a unit of money. */
    private static Pattern titlePattern(JsonNode node) {
        return Pattern.compile("(?:附件?表?[一二三四五六七八九十\\d]*[-\\d]*[:、.]?)?"
                + lookahead("?!", node.path("except"))
                + lookahead("?=", node.path("about"))
                + "[^。;!?]*(?:"
                + alternatives(node.path("title"))
                + ")(?:[(\\[《<].{0,40})?(?:\\d{4}年?度?)?");
    }

    private static String lookahead(String kind, JsonNode words) {
        return words.isMissingNode() ? "" : "(" + kind + ".*(?:" + alternatives(words) + "))";
    }

    private static String alternatives(JsonNode words) {
        List<String> all = new ArrayList<>();
        words.forEach(word -> all.add(word.asText()));
        return all.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }
}
