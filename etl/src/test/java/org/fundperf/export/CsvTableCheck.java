package org.fundperf.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;

/** A CSV file against what the package says of it: size, hash, columns, types, key. */
record CsvTableCheck(Path file, JsonNode resource) {

    /** How a value of each type is written; anything else is an error of the export. */
    private static final Map<String, String> TYPES = Map.of(
            "string", "(?s)(?![=+@\\t\\r-]).*",
            "integer", "-?\\d+",
            "number", "-?\\d+(\\.\\d+)?",
            "boolean", "true|false",
            "date", "\\d{4}-\\d\\d-\\d\\d",
            "datetime", "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z",
            "array", "\\[.*]",
            "object", "\\{.*}");

    static CsvTableCheck of(Path folder, JsonNode resource) {
        return new CsvTableCheck(folder.resolve(resource.path("path").asText()), resource);
    }

    void hold() throws IOException {
        assertThat(Files.size(file)).isEqualTo(resource.path("bytes").asLong());
        assertThat("sha256:" + new DigestUtils("SHA-256").digestAsHex(file))
                .isEqualTo(resource.path("hash").asText());
        List<String[]> lines = lines();
        assertThat(lines.get(0)).containsExactlyElementsOf(names());
        assertThat(lines).as("rows").hasSize(resource.path("rows").asInt() + 1);
        Set<List<String>> keys = new HashSet<>();
        for (String[] line : lines.subList(1, lines.size())) {
            typesHold(line);
            List<String> key = key(line);
            assertThat(key.isEmpty() || keys.add(key))
                    .as("key %s is unique", key)
                    .isTrue();
        }
    }

    List<String> foreignKeys() {
        List<String> keys = new ArrayList<>();
        resource.at("/schema/foreignKeys")
                .forEach(key -> keys.add(key.path("fields") + " → "
                        + key.at("/reference/resource").asText() + key.at("/reference/fields")));
        return keys;
    }

    private void typesHold(String[] line) {
        for (int column = 0; column < line.length; column++) {
            JsonNode field = resource.at("/schema/fields/" + column);
            assertThat(field.path("description@zh").asText()).isNotEmpty();
            if (!line[column].isEmpty()) {
                assertThat(line[column])
                        .as("%s %s", file, field.path("name"))
                        .matches(TYPES.get(field.path("type").asText()));
            }
        }
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        resource.at("/schema/fields")
                .forEach(field -> names.add(field.path("name").asText()));
        return names;
    }

    private List<String> key(String[] line) {
        List<String> key = new ArrayList<>();
        resource.at("/schema/primaryKey").forEach(column -> key.add(line[names().indexOf(column.asText())]));
        return key;
    }

    private List<String[]> lines() throws IOException {
        try (MappingIterator<String[]> lines = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .readValues(file.toFile())) {
            return lines.readAll();
        }
    }
}
