package org.fundperf.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.LongestCommonSubsequence;

/** Retraces which template a line is the title of, and what kept it from the others. */
final class TitleJudge {

    private static final double NEAR = 0.6;

    private TitleJudge() {}

    /** What the templates say whose words stand in a line, in the order of {@code templates.yaml}. */
    static List<TitleVerdict> verdicts(String text) {
        String line = Wording.squeeze(text);
        Optional<Template> taken = Templates.titledBy(text);
        List<TitleVerdict> verdicts = new ArrayList<>();
        for (Template template : about(line)) {
            template.words().stream()
                    .filter(line::contains)
                    .max(Comparator.comparingInt(String::length))
                    .ifPresent(word -> verdicts.add(new TitleVerdict(
                            template.type(),
                            word,
                            taken.filter(template::equals).isPresent(),
                            because(template, word, line, taken))));
        }
        return verdicts;
    }

    /** The template whose title words a line resembles most; empty when it resembles none. */
    static Optional<TitleVerdict> nearest(String text) {
        String line = Wording.squeeze(text);
        if (line.length() > Templates.LONGEST_TITLE) {
            return Optional.empty();
        }
        Optional<TitleVerdict> refused =
                verdicts(text).stream().filter(verdict -> !verdict.taken()).findFirst();
        return refused.isPresent()
                ? refused
                : about(line).stream()
                        .flatMap(template -> template.words().stream()
                                .filter(word -> similarity(line, word) >= NEAR)
                                .map(word -> new TitleVerdict(
                                        template.type(), word, false, "“%s” does not stand in it".formatted(word))))
                        .max(Comparator.comparingDouble(verdict -> similarity(line, verdict.word())));
    }

    /** Templates that take any title, and those whose subject the line speaks of. */
    private static List<Template> about(String line) {
        return Templates.all().stream()
                .filter(template ->
                        template.about().isEmpty() || template.about().stream().anyMatch(line::contains))
                .toList();
    }

    private static String because(Template template, String word, String line, Optional<Template> taken) {
        if (taken.filter(template::equals).isPresent()) {
            return "“%s” ends the line".formatted(word);
        }
        Optional<String> except =
                template.except().stream().filter(line::contains).findFirst();
        if (except.isPresent()) {
            return "its exception “%s” stands in the line".formatted(except.get());
        }
        if (line.length() > Templates.LONGEST_TITLE) {
            return "the line is longer than the %d characters of a title".formatted(Templates.LONGEST_TITLE);
        }
        if (!template.title().matcher(line).matches()) {
            return "“%s” stands in the line but does not end it".formatted(word);
        }
        return taken.map(first -> "fits too, but %s comes before it in templates.yaml".formatted(first.type()))
                .orElse("the line is numbered like a section of a report");
    }

    /** Characters in common and in order of the end of the line and the word, where titles have their words. */
    private static double similarity(String line, String word) {
        String end = line.substring(Math.max(0, line.length() - 2 * word.length()));
        return (double) new LongestCommonSubsequence().apply(end, word) / word.length();
    }
}
