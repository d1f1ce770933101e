package org.fundperf.sql;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How an answer is written. */
public enum Format {
    /** For people: aligned columns, Chinese counted as two. */
    TABLE {
        @Override
        void write(Answer answer, Writer out) throws IOException {
            TextTable.of(answer).print(out);
        }
    },
    /** RFC 4180 with a header; null is an empty field. */
    CSV {
        @Override
        void write(Answer answer, Writer out) throws IOException {
            csvLine(answer.columns().stream().map(Answer.Column::name).toList(), out);
            while (answer.rows().hasNext()) {
                csvLine(answer.rows().next(), out);
            }
        }
    },
    /** An array of objects; numbers are numbers, dates ISO 8601. */
    JSON {
        @Override
        void write(Answer answer, Writer out) throws IOException {
            List<String> names = UniqueNames.of(answer.columns());
            try (JsonGenerator json = MAPPER.createGenerator(out)) {
                json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
                json.writeStartArray();
                while (answer.rows().hasNext()) {
                    jsonObject(names, answer.rows().next(), json);
                }
                json.writeEndArray();
                json.writeRaw('\n');
            }
        }
    };

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(com.fasterxml.jackson.core.StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    abstract void write(Answer answer, Writer out) throws IOException;

    /** Writes an answer and flushes. */
    public void print(Answer answer, Writer out) {
        try {
            write(answer, out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The answer cannot be written", e);
        }
    }

    /** A value as text; null is empty. */
    public static String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof List<?> || value instanceof Map<?, ?>) {
            return nested(value);
        }
        return value.toString();
    }

    private static String nested(Object value) {
        try {
            return MAPPER.writeValueAsString(jsonValue(value));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A nested value cannot be written as JSON", e);
        }
    }

    private static void csvLine(List<?> values, Writer out) throws IOException {
        for (int index = 0; index < values.size(); index++) {
            out.write(index == 0 ? "" : ",");
            String text = text(values.get(index));
            boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
            // A lone empty field would be an empty line, which readers skip.
            out.write(quoted || (text.isEmpty() && values.size() == 1) ? '"' + text.replace("\"", "\"\"") + '"' : text);
        }
        out.write("\r\n");
    }

    private static void jsonObject(List<String> names, List<Object> values, JsonGenerator json) throws IOException {
        json.writeRaw('\n');
        json.writeStartObject();
        for (int index = 0; index < names.size(); index++) {
            json.writeFieldName(names.get(index));
            json.writePOJO(jsonValue(values.get(index)));
        }
        json.writeEndObject();
    }

    private static Object jsonValue(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Format::jsonValue).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> result = new java.util.LinkedHashMap<>();
            map.forEach((key, inner) -> result.put(key, jsonValue(inner)));
            return result;
        }
        return value == null || value instanceof Number || value instanceof Boolean ? value : text(value);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
