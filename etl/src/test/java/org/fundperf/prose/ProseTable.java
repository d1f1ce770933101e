package org.fundperf.prose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fundperf.document.Paragraph;
import org.fundperf.finding.Finding;

/** The table prose.md, and what is read from its texts in its notation. */
final class ProseTable {

    private static final int YEAR = 2020;
    private static final Map<String, String> KINDS =
            Map.of("prose_figure_unread", "unread", "unit_conflict", "conflict", "deficit_in_words", "deficit");

    /** One row. */
    record Row(String section, String text, List<String> figures) {

        List<String> read() {
            ProseReading reading = ProseReader.read(paragraphs(), new ProseContext(YEAR));
            List<String> names = Stream.concat(
                            reading.figures().stream()
                                    .map(figure -> "%s of %s".formatted(line(figure), figure.region() + figure.fund())),
                            reading.findings().stream().map(ProseTable::line))
                    .toList();
            List<String> shown = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                boolean named = i < figures.size() && figures.get(i).contains(" of ");
                shown.add(named ? names.get(i) : names.get(i).replaceFirst(" of .*", ""));
            }
            return shown;
        }

        private List<Paragraph> paragraphs() {
            List<String> lines = Arrays.asList(text.split("⏎", -1));
            return lines.stream()
                    .map(line -> new Paragraph(line, "L" + (lines.indexOf(line) + 1)))
                    .toList();
        }
    }

    private ProseTable() {}

    /** Findings stand behind the figures, in their own order. */
    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        String section = "";
        for (String line : markdown().lines().toList()) {
            if (line.startsWith("## ")) {
                section = line.substring(3);
            } else if (line.startsWith("|") && !line.startsWith("|---") && !line.startsWith("| Text")) {
                List<String> cells = Arrays.asList(line.split("\\|", -1));
                rows.add(new Row(
                        section, cells.get(1).strip(), figures(cells.get(2).strip())));
            }
        }
        return rows;
    }

    private static List<String> figures(String cell) {
        List<String> all = cell.isEmpty() ? List.of() : List.of(cell.split("; ", -1));
        return Stream.concat(
                        all.stream().filter(figure -> !isFinding(figure)),
                        all.stream().filter(ProseTable::isFinding))
                .toList();
    }

    private static boolean isFinding(String figure) {
        return KINDS.values().stream().anyMatch(kind -> figure.startsWith(kind + " "));
    }

    private static String line(ProseFigure figure) {
        String of = figure.ofMeasure() == null ? "" : "(" + figure.ofMeasure() + ")";
        String when = figure.asOf() != null
                ? figure.asOf().toString()
                : figure.year() == null ? "?" : figure.year().toString();
        return "%s%s %s %s".formatted(figure.measure(), of, when, figure.value().toPlainString());
    }

    private static String line(Finding finding) {
        String kind = KINDS.get(finding.code());
        return kind + " " + finding.arguments().get(0);
    }

    private static String markdown() {
        try (InputStream in = ProseTable.class.getResourceAsStream("prose.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
