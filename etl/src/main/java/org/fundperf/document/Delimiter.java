package org.fundperf.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What separates the fields of a delimited text. Tabs without quotes are no matter of this class. */
enum Delimiter {
    COMMA(',', "csv"),
    SEMICOLON(';', "csv"),
    TAB('\t', "tsv");

    /** Enough to tell. */
    private static final int SAMPLE_CHARACTERS = 200_000;
    /** In a table nearly all rows have as many fields as the others. */
    private static final double SAME_WIDTH_SHARE = 0.8;

    private final char character;
    private final String container;

    Delimiter(char character, String container) {
        this.character = character;
        this.container = container;
    }

    char character() {
        return character;
    }

    String container() {
        return container;
    }

    /** The delimiter under which the text is a table; nothing when it is prose or a text extract. */
    static Optional<Delimiter> of(String text) {
        String sample = text.substring(0, Math.min(SAMPLE_CHARACTERS, text.length()));
        if (sample.indexOf('\t') >= 0) {
            boolean quoted = sample.contains("\t\"") && sample.lines().anyMatch(Delimiter::isOpenQuote);
            return quoted && TAB.explains(sample) ? Optional.of(TAB) : Optional.empty();
        }
        if (isRuledByPipes(sample)) {
            return Optional.empty();
        }
        return Stream.of(COMMA, SEMICOLON)
                .filter(delimiter -> delimiter.explains(sample))
                .findFirst();
    }

    /** | 上年结余 | 512,345,678.90 | has as many commas in each row as its amounts are long. */
    private static boolean isRuledByPipes(String sample) {
        long piped = sample.lines()
                .map(String::strip)
                .filter(line -> line.length() > 2 && line.startsWith("|") && line.endsWith("|"))
                .count();
        return 2 * piped > sample.lines().filter(line -> !line.isBlank()).count();
    }

    /** A line whose quoted field goes on in the next line. */
    private static boolean isOpenQuote(String line) {
        return line.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private boolean explains(String sample) {
        List<DelimitedRecord> records = DelimitedRecord.parse(sample, character).stream()
                .filter(record -> !record.isBlank())
                .toList();
        if (records.isEmpty()) {
            return false;
        }
        List<Integer> widths = records.stream()
                .map(record -> record.fields().size())
                .filter(width -> width > 1)
                .toList();
        if (widths.size() < 2 || readsLikeProse(records)) {
            return false;
        }
        return isEven(widths, records.size()) || hasBlankFields(records);
    }

    /** Titles, units and notes stand alone in their lines; where a writer does not pad them they have one field. */
    private static boolean isEven(List<Integer> widths, int records) {
        Map.Entry<Integer, Long> usual =
                widths.stream()
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                        .entrySet()
                        .stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow();
        boolean enough = usual.getKey() > 2 ? usual.getValue() >= 2 : usual.getValue() > 2;
        boolean padded = usual.getValue() >= SAME_WIDTH_SHARE * records;
        boolean unpadded = usual.getKey() > 2
                && usual.getValue() > 2
                && usual.getValue() >= SAME_WIDTH_SHARE * widths.size()
                && 2 * widths.size() >= records;
        return enough && (padded || unpadded);
    }

    /** Sentences have a space or a full stop where tables have neither. */
    private static boolean readsLikeProse(List<DelimitedRecord> records) {
        long spaced = followers(records)
                .filter(field -> field.startsWith(" ") && !field.isBlank())
                .count();
        return 3 * spaced > followers(records).count();
    }

    private static Stream<String> followers(List<DelimitedRecord> records) {
        return records.stream().flatMap(record -> record.fields().stream().skip(1));
    }

    /** Rows of uneven length are still rows of a table when many fields were left blank, which prose never does. */
    private static boolean hasBlankFields(List<DelimitedRecord> records) {
        long withBlank = records.stream()
                .filter(record ->
                        record.fields().size() > 2 && record.fields().stream().anyMatch(String::isBlank))
                .count();
        return 2 * withBlank >= records.size();
    }
}
