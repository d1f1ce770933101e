package org.fundperf.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1CronJob;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class KubernetesTest {

    private static final Path FILE = Path.of("kubernetes", "fundperf.yaml");

    @Test
    void everyObjectIsWhatKubernetesKnows() throws IOException {
        List<JsonElement> objects = objects(Files.readString(FILE));
        assertThat(objects).hasSize(3);
        for (JsonElement object : objects) {
            validate(object);
        }
    }

    /** The validator must be one that finds such a thing. */
    @Test
    void aMisspeltFieldWouldBeFound() throws IOException {
        String misspelt = Files.readString(FILE).replace("readOnlyRootFilesystem", "readonlyRootFilesystem");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> validate(objects(misspelt).get(2)))
                .withMessageContaining("readonlyRootFilesystem");
    }

    private static void validate(JsonElement object) throws IOException {
        String kind = object.getAsJsonObject().get("kind").getAsString();
        switch (kind) {
            case "CronJob" -> V1CronJob.validateJsonElement(object);
            case "PersistentVolumeClaim" -> V1PersistentVolumeClaim.validateJsonElement(object);
            default -> throw new AssertionError("No validator for " + kind);
        }
    }

    private static List<JsonElement> objects(String yaml) throws IOException {
        YAMLMapper mapper = new YAMLMapper();
        return mapper.readerFor(JsonNode.class).<JsonNode>readValues(yaml).readAll().stream()
                .map(object -> JsonParser.parseString(object.toString()))
                .toList();
    }
}
