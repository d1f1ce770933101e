package org.fundperf.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A CSV file that people keep: RFC 4180, UTF-8, a header that names the columns in any order. Cells are text and stay
 * text; a column that is not asked for is a note of its author's.
 */
final class DecisionFile {

    private static final int MOST_LINES = 10_000;
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(
                    CsvParser.Feature.WRAP_AS_ARRAY,
                    CsvParser.Feature.SKIP_EMPTY_LINES,
                    CsvParser.Feature.TRIM_SPACES,
                    CsvParser.Feature.ALLOW_COMMENTS)
            .build();

    /**
     * @param number line of the file where its last cell begins, from 1
     * @param problem null when it has a cell for each column
     */
    record Line(int number, Map<String, String> cells, String problem) {}

    private final String name;
    private final List<String> columns;

    /** @param columns that the file must have */
    DecisionFile(String name, List<String> columns) {
        this.name = name;
        this.columns = columns;
    }

    /** The lines below the header. */
    Listing<Line> lines(byte[] content) {
        if (content.length > Decisions.MOST_BYTES) {
            return unreadable(
                    1,
                    "is larger than %d MiB; move decisions that are past elsewhere"
                            .formatted(Decisions.MOST_BYTES >> 20));
        }
        try (MappingIterator<String[]> rows = CSV.readerFor(String[].class).readValues(decoded(content))) {
            return lines(rows);
        } catch (CharacterCodingException e) {
            return unreadable(1, "is not in UTF-8; save it as “CSV UTF-8”");
        } catch (JsonProcessingException e) {
            return unreadable(
                    e.getLocation() == null ? 1 : e.getLocation().getLineNr(), "is no CSV: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory can be read", e);
        }
    }

    private Listing<Line> lines(MappingIterator<String[]> rows) throws IOException {
        List<String> header = rows.hasNextValue() ? List.of(rows.nextValue()) : List.of();
        Set<String> missing = new TreeSet<>(columns);
        header.forEach(missing::remove);
        if (!missing.isEmpty()) {
            return unreadable(
                    1,
                    "has no column %s; its header must name %s"
                            .formatted(missing.iterator().next(), String.join(", ", columns)));
        }
        List<Line> lines = new ArrayList<>();
        while (rows.hasNextValue()) {
            String[] row = rows.nextValue();
            // The last cell's: before a row is read the parser is still at the end of the one above.
            int number = rows.getParser().currentTokenLocation().getLineNr();
            if (lines.size() == MOST_LINES) {
                return unreadable(
                        number,
                        "lists more than %d decisions; move those that are past elsewhere".formatted(MOST_LINES));
            }
            lines.add(line(number, header, row));
        }
        return Listing.of(lines);
    }

    private static Line line(int number, List<String> header, String[] row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int column = 0; column < Math.min(header.size(), row.length); column++) {
            cells.putIfAbsent(header.get(column), row[column]);
        }
        boolean blankTail = row.length > header.size()
                && Arrays.stream(row, header.size(), row.length).allMatch(String::isEmpty);
        return new Line(
                number,
                cells,
                row.length == header.size() || blankTail
                        ? null
                        : "it has %d cells where the header has %d; put text with commas between quotes"
                                .formatted(row.length, header.size()));
    }

    private static String decoded(byte[] content) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString();
        // Spreadsheet programs write a byte order mark.
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private <T> Listing<T> unreadable(int line, String problem) {
        return Listing.unreadable("%s, line %d: the file %s".formatted(name, line, problem));
    }
}
