package org.fundperf.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The documents in announcements.md are the specification: all it says is read, and nothing else. */
class AnnouncementsTest {

    private static final Pattern CASE = Pattern.compile("## (.+)\\n\\n```\\n([^`]+)```\\n\\n((?:- .+\\n)+)");
    private static final Set<String> UNREAD = Set.of("prose_figure_unread", "cell_unread");

    @TestFactory
    Stream<DynamicTest> figuresAreReadAsTheFileSays() {
        return CASE.matcher(markdown())
                .results()
                .map(found -> DynamicTest.dynamicTest(
                        found.group(1),
                        () -> assertThat(read(found.group(1), found.group(2)))
                                .containsExactlyInAnyOrderElementsOf(found.group(3)
                                        .lines()
                                        .map(line -> line.substring(2))
                                        .toList())));
    }

    private static List<String> read(String path, String text) {
        DocumentFacts facts = new FactReader().read(path, text.getBytes(StandardCharsets.UTF_8));
        List<String> lines = new ArrayList<>();
        facts.accounts().forEach(account -> lines.add(line(account)));
        facts.findings().stream()
                .filter(finding -> UNREAD.contains(finding.finding().code()))
                .forEach(finding ->
                        lines.add("unread " + finding.finding().arguments().get(0)));
        facts.findings().stream()
                .filter(finding -> finding.finding().code().equals("total_row"))
                .forEach(finding ->
                        lines.add("total " + finding.finding().arguments().get(0)));
        return lines;
    }

    private static String line(AccountFact fact) {
        String measure =
                fact.ofMeasure() == null ? fact.measure() : "%s(%s)".formatted(fact.measure(), fact.ofMeasure());
        String period = fact.asOf() != null
                ? fact.asOf().toString()
                : fact.year() == null ? "-" : Integer.toString(fact.year());
        String region = fact.regionCode() == null
                ? "-"
                : fact.regionCode() + (fact.regionScope().equals("own") ? "own" : "");
        return "%s %s %s %s %s"
                .formatted(
                        fact.fundCode() == null ? "-" : fact.fundCode(),
                        region,
                        measure,
                        period,
                        fact.value().stripTrailingZeros().toPlainString());
    }

    private static String markdown() {
        try (InputStream in = AnnouncementsTest.class.getResourceAsStream("announcements.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
