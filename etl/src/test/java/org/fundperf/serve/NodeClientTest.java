package org.fundperf.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A client of another make: the hive-driver of npm, which shares no code with Hive's own. */
class NodeClientTest {

    private static final Path FOLDER = Path.of("target", "clients", "node");
    private static final String PACKAGE = "hive-driver@1.0.0";

    @Test
    void hiveDriverOfNodeIsAnswered() throws Exception {
        assumeThat(installed())
                .as("npm cannot install %s; the test goes without it".formatted(PACKAGE))
                .isTrue();
        Files.copy(
                Path.of("src", "test", "node", "client.js"),
                FOLDER.resolve("client.js"),
                StandardCopyOption.REPLACE_EXISTING);
        Published published = Published.get();
        Process node = new ProcessBuilder(
                        "node",
                        "client.js",
                        "127.0.0.1",
                        Integer.toString(published.server().port()),
                        HiveDriver.USER,
                        HiveDriver.PASSWORD)
                .directory(FOLDER.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();

        JsonNode answer = new JsonMapper().readTree(said);
        assertThat(answer.path("tables").findValuesAsText("TABLE_NAME")).contains("finding", "reported_indicator");
        assertThat(answer.path("columns").findValuesAsText("REMARKS"))
                .isNotEmpty()
                .allSatisfy(remark -> assertThat(remark).containsPattern("\\p{IsHan}"));
        assertThat(answer.path("keys").findValuesAsText("COLUMN_NAME")).startsWith("finding_code");
        assertThat(answer.path("values").path(0).path("name").asText()).isEqualTo("和硕县𠀀");
        assertThat(answer.path("values").path(0).path("exact").asText()).startsWith("1.5");
        assertThat(answer.path("values").path(0).path("nothing").isNull()).isTrue();
        assertThat(answer.path("refusal").asText()).contains("Only reading statements");
    }

    private static boolean installed() throws IOException, InterruptedException {
        if (Files.isDirectory(FOLDER.resolve("node_modules").resolve("hive-driver"))) {
            return true;
        }
        Files.createDirectories(FOLDER);
        try {
            Process npm = new ProcessBuilder(List.of(
                            "npm", "install", PACKAGE, "--prefix", ".", "--no-audit", "--no-fund", "--ignore-scripts"))
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(FOLDER.resolve("npm.log").toFile())
                    .start();
            boolean ended = npm.waitFor(90, TimeUnit.SECONDS);
            if (!ended) {
                npm.destroyForcibly();
            }
            return ended && npm.exitValue() == 0;
        } catch (IOException e) {
            // There is no npm on this machine.
            return false;
        }
    }
}
