package org.fundperf.schema;

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
import java.util.List;
import java.util.Map;

/** The files of the {@code warehouse-schema} module: what an analyst may change without touching Java. */
public final class SchemaFiles {

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES, CsvParser.Feature.TRIM_SPACES, CsvParser.Feature.ALLOW_COMMENTS)
            .build();
    private static final YAMLMapper YAML = new YAMLMapper();

    private SchemaFiles() {}

    /** Rows of a CSV file with a header; an empty cell is an empty string. Lines that begin with # are comments. */
    public static List<Map<String, String>> csv(String path) {
        try (InputStream in = open(path);
                MappingIterator<Map<String, String>> rows = CSV.readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(in)) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException("warehouse-schema/" + path + " is not valid CSV", e);
        }
    }

    /** A YAML file as a tree. */
    public static JsonNode yaml(String path) {
        try (InputStream in = open(path)) {
            return YAML.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("warehouse-schema/" + path + " is not valid YAML", e);
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
