package org.fundperf.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fundperf.schema.SchemaFiles;

/** The form types: {@code forms/templates.yaml}, in order of precedence. */
final class Templates {

    private static final String FILE = "forms/templates.yaml";
    static final int LONGEST_TITLE = 80;
    private static final Pattern SECTION_HEADING =
            Pattern.compile("^(?:[一二三四五六七八九十]+、|\\([一二三四五六七八九十\\d]+\\)|\\d+[、.]|第.{1,3}[章节部]).*");
    private static final Pattern YEAR = Pattern.compile("(?<=[^\\d])20\\d\\d年度?(?=[^\\d])");
    private static final List<Template> ALL = load();

    private Templates() {}

    static List<Template> all() {
        return ALL;
    }

    /** The form type that a line of text is the title of; empty when it is no title. */
    static Optional<Template> titledBy(String text) {
        if (text.length() > 2 * LONGEST_TITLE) {
            return Optional.empty();
        }
        String squeezed = Wording.squeeze(text);
        if (squeezed.length() > LONGEST_TITLE) {
            return Optional.empty();
        }
        // 基金2022年运行情况报告 is a 基金运行情况报告.
        String undated = YEAR.matcher(squeezed).replaceAll("");
        boolean section = SECTION_HEADING.matcher(squeezed).matches();
        return ALL.stream()
                // "(一) 基金运行情况" heads a section of a report; only tables are numbered in their titles.
                .filter(template -> !(section && template.body() == Template.Body.PROSE))
                .filter(template -> template.title().matcher(squeezed).matches()
                        || template.title().matcher(undated).matches())
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
        Map<String, String> typesByWord = new HashMap<>();
        for (JsonNode node : SchemaFiles.yaml(FILE)) {
            String type = node.path("type").asText();
            try {
                Template template = template(type, node);
                for (String word : template.words()) {
                    String first = typesByWord.put(word + template.about(), type);
                    if (first != null) {
                        throw new IllegalArgumentException(
                                "the title word %s is one of %s already; keep one".formatted(word, first));
                    }
                }
                templates.add(template);
            } catch (IllegalArgumentException e) {
                throw SchemaFiles.problem(FILE, line(type), "template %s: %s".formatted(type, e.getMessage()));
            }
        }
        return List.copyOf(templates);
    }

    private static Template template(String type, JsonNode node) {
        List<Role> values = new ArrayList<>();
        node.path("values").forEach(value -> values.add(Role.of(value.asText())));
        List<String> words = words(node.path("title"));
        List<String> except = words(node.path("except"));
        List<String> about = words(node.path("about"));
        if (words.isEmpty()) {
            throw new IllegalArgumentException("it has no title words; write title: [word, word]");
        }
        return new Template(
                type,
                words,
                except,
                about,
                titlePattern(words, except, about),
                SchemaFiles.choice(Template.Body.class, node.path("body").asText()),
                List.copyOf(values),
                node.path("columns").asText("indicators"));
    }

    /** The last line that describes a type: of two descriptions the second is the one too many. */
    private static int line(String type) {
        List<String> lines = SchemaFiles.text(FILE).lines().toList();
        return 1 + lines.lastIndexOf("- type: " + type);
    }

    /** The title words at the end of a line, but for a year, a remark in brackets, or a unit of money. */
    private static Pattern titlePattern(List<String> words, List<String> except, List<String> about) {
        return Pattern.compile("(?:附件?表?[一二三四五六七八九十\\d]*[-\\d]*[:、.]?)?"
                + lookahead("?!", except)
                + lookahead("?=", about)
                + "[^。;!?]*(?:"
                + alternatives(words)
                + ")(?:[(\\[《<].{0,40})?(?:\\d{4}年?度?)?");
    }

    private static String lookahead(String kind, List<String> words) {
        return words.isEmpty() ? "" : "(" + kind + ".*(?:" + alternatives(words) + "))";
    }

    private static List<String> words(JsonNode node) {
        List<String> words = new ArrayList<>();
        node.forEach(word -> words.add(word.asText()));
        return List.copyOf(words);
    }

    private static String alternatives(List<String> words) {
        return words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }
}
