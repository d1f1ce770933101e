package org.fundperf.mart;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundperf.serve.ServerProcess;

/**
 * Runs {@code etl/notebooks} as analysts do, with a kernel for each.
 *
 * @param python a Python that has what the notebooks need
 */
record Notebooks(String python) {

    private static final Path FOLDER = Path.of("notebooks");
    private static final Path RUNNER =
            Path.of("src", "test", "python", "run_notebooks.py").toAbsolutePath();
    private static final Path DRIVER =
            Path.of("target", "clients", "hive-jdbc-4.0.1-standalone.jar").toAbsolutePath();

    /**
     * What came of one notebook.
     *
     * @param cleared whether its file holds no outputs
     * @param tables how many with rows
     * @param problems errors, and what went to standard error
     */
    record Outcome(String notebook, boolean cleared, int charts, int tables, List<String> problems) {}

    /** Empty where no Python has the packages and a font; the first on the path may be another than the system's. */
    static Optional<Notebooks> installed() throws InterruptedException {
        for (String python : List.of("python3", "/usr/bin/python3")) {
            ProcessBuilder asked = inFolder(python, "-c", "import ipykernel, jpype, nbclient, pandas, charts");
            try {
                Process process = asked.redirectErrorStream(true).start();
                process.getInputStream().readAllBytes();
                if (process.waitFor() == 0) {
                    return Optional.of(new Notebooks(python));
                }
            } catch (IOException e) {
                // There is no such Python.
            }
        }
        return Optional.empty();
    }

    /** Of each notebook, by name. */
    List<Outcome> run(String warehouse, Path work) throws IOException {
        try (ServerProcess server = ServerProcess.start(work, "--warehouse", warehouse, "--port", "0")) {
            ProcessBuilder runner = inFolder(python, RUNNER.toString(), ".");
            runner.environment().put("FUNDPERF_JDBC_URL", server.url("/mart"));
            runner.environment().put("FUNDPERF_JDBC_DRIVER", DRIVER.toString());
            runner.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Process process =
                    runner.redirectError(ProcessBuilder.Redirect.INHERIT).start();
            JsonMapper json = new JsonMapper();
            List<Outcome> outcomes = new ArrayList<>();
            for (String line :
                    process.inputReader(StandardCharsets.UTF_8).lines().toList()) {
                outcomes.add(json.readValue(line, Outcome.class));
            }
            return outcomes;
        }
    }

    private static ProcessBuilder inFolder(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(FOLDER.toFile());
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        return builder;
    }
}
