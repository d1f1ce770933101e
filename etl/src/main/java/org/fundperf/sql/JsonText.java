package org.fundperf.sql;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@link Format#JSON}. */
final class JsonText {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private JsonText() {}

    static void write(Answer answer, Writer out) throws IOException {
        List<String> names = UniqueNames.of(answer.columns());
        try (JsonGenerator json = MAPPER.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            // What is cut off should look so.
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
            json.writeStartArray();
            while (answer.rows().hasNext()) {
                object(names, answer.rows().next(), json);
            }
            json.writeEndArray();
            json.writeRaw('\n');
        }
    }

    static String nested(Object value) {
        try {
            return MAPPER.writeValueAsString(json(value));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A nested value cannot be written as JSON", e);
        }
    }

    private static void object(List<String> names, List<Object> values, JsonGenerator json) throws IOException {
        json.writeRaw('\n');
        json.writeStartObject();
        for (int index = 0; index < names.size(); index++) {
            json.writeFieldName(names.get(index));
            json.writePOJO(json(values.get(index)));
        }
        json.writeEndObject();
    }

    private static Object json(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(JsonText::json).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> result = new LinkedHashMap<>();
            map.forEach((key, inner) -> result.put(key, json(inner)));
            return result;
        }
        return value == null || value instanceof Number || value instanceof Boolean ? value : ValueText.of(value);
    }
}
