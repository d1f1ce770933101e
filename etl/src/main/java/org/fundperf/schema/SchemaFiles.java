package org.fundperf.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.fundperf.JobFailedException;

/** The files of the {@code warehouse-schema} module: what an analyst may change without touching Java. */
public final class SchemaFiles {

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES, CsvParser.Feature.TRIM_SPACES, CsvParser.Feature.ALLOW_COMMENTS)
            .build();
    private static final YAMLMapper YAML = new YAMLMapper();

    private SchemaFiles() {}

    /** Rows of a CSV file with a header; an empty cell is an empty string. Lines that begin with # are comments. */
    public static List<Map<String, String>> csv(String path) {
        return List.copyOf(rows(path));
    }

    /** What the rows of a CSV file say; what {@code meaning} throws is told with file and line. */
    public static <T> List<T> read(String path, Function<Map<String, String>, T> meaning) {
        List<T> meanings = new ArrayList<>();
        each(path, row -> meanings.add(meaning.apply(row)));
        return List.copyOf(meanings);
    }

    /** Takes the rows of a CSV file one by one; what {@code use} throws is told with file and line. */
    public static void each(String path, Consumer<Map<String, String>> use) {
        for (Row row : rows(path)) {
            try {
                use.accept(row);
            } catch (PatternSyntaxException e) {
                throw problem(
                        path,
                        row.line(),
                        "bad regular expression, %s: %s"
                                .formatted(e.getDescription().toLowerCase(Locale.ROOT), e.getPattern()));
            } catch (IllegalArgumentException | IllegalStateException e) {
                throw problem(path, row.line(), e.getMessage());
            }
        }
    }

    /** As {@link #read}, by a key that no two rows may share. */
    public static <T> Map<String, T> keyed(String path, String column, Function<Map<String, String>, T> meaning) {
        Map<String, T> meanings = new LinkedHashMap<>();
        each(path, row -> {
            if (meanings.put(row.get(column), meaning.apply(row)) != null) {
                throw new IllegalArgumentException("%s is listed twice; keep one line".formatted(row.get(column)));
            }
        });
        return Collections.unmodifiableMap(meanings);
    }

    /** The constant that a word of a data file names. */
    public static <E extends Enum<E>> E choice(Class<E> kind, String word) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("“%s” is not known here, only %s"
                        .formatted(
                                word,
                                Arrays.stream(kind.getEnumConstants())
                                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", ")))));
    }

    /** A mistake in a data file. */
    public static JobFailedException problem(String path, int line, String problem) {
        return new JobFailedException("warehouse-schema/%s, line %d: %s".formatted(path, line, problem));
    }

    private static List<Row> rows(String path) {
        List<Row> rows = new ArrayList<>();
        try (InputStream in = open(path);
                MappingIterator<Map<String, String>> lines = CSV.readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(in)) {
            while (lines.hasNextValue()) {
                int line = lines.getParser().currentTokenLocation().getLineNr();
                rows.add(new Row(path, line, lines.nextValue()));
            }
            return rows;
        } catch (JsonProcessingException e) {
            throw problem(path, e.getLocation().getLineNr(), e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("warehouse-schema/" + path + " cannot be read", e);
        }
    }

    /** A YAML file as a tree. */
    public static JsonNode yaml(String path) {
        try (InputStream in = open(path)) {
            return YAML.readTree(in);
        } catch (JsonProcessingException e) {
            throw problem(path, e.getLocation().getLineNr(), e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("warehouse-schema/" + path + " cannot be read", e);
        }
    }

    /** A file's text. */
    public static String text(String path) {
        try (InputStream in = open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("warehouse-schema/" + path + " cannot be read", e);
        }
    }

    /** Paths of all files below a folder, sorted; empty when there is no such folder. */
    public static List<String> list(String folder) {
        return ClassPathFiles.list("fundperf/" + folder).stream()
                .map(path -> path.substring("fundperf/".length()))
                .toList();
    }

    private static InputStream open(String path) {
        InputStream in = SchemaFiles.class.getResourceAsStream("/fundperf/" + path);
        if (in == null) {
            throw new IllegalArgumentException("warehouse-schema has no file " + path + "; was the project built?");
        }
        return in;
    }
}
