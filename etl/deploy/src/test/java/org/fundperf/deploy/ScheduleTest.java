package org.fundperf.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.fundperf.cli.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ScheduleTest {

    private static final Pattern CRON_LINE = Pattern.compile("(?m)^(?:[-*/,\\d]+ ){5} fundperf  (.+)$");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "systemd/fundperf.service",
                "fundperf.cron",
                "kubernetes/fundperf.yaml",
                "airflow/fundperf_nightly.py"
            })
    void theRunIsStartedWithOptionsThatItHas(String file) throws IOException {
        String text = Files.readString(Path.of(file)).replaceAll("(?m)^#.*", "");
        List<String> options = Pattern.compile(
                        "(?<=\\s|'| )--(?:inbox|warehouse|metrics|log-format|withdraw-missing)\\b")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(options).contains("--inbox", "--warehouse");
        assertThat(optionsOf("run")).containsAll(options);
    }

    @Test
    void theServerIsStartedWithOptionsThatItHas() throws IOException {
        String start = Files.readAllLines(Path.of("systemd/fundperf-serve.service")).stream()
                .filter(line -> line.startsWith("ExecStart="))
                .findFirst()
                .orElseThrow();
        List<String> options = Pattern.compile(" (--[a-z-]+)")
                .matcher(start)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(options).contains("--warehouse");
        assertThat(optionsOf("serve")).containsAll(options);
    }

    private static Set<String> optionsOf(String verb) {
        return new CommandLine(new Main())
                .getSubcommands()
                .get(verb)
                .getCommandSpec()
                .optionsMap()
                .keySet();
    }

    @Test
    void theCronLineIsOneCommandOfTheShell(@TempDir Path folder) throws Exception {
        String line = CRON_LINE
                .matcher(Files.readString(Path.of("fundperf.cron")))
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow();
        // Cron would end the command there.
        assertThat(line).doesNotContain("%");
        Path script = Files.writeString(folder.resolve("line"), line + "\n");
        assertThat(Command.run("sh", "-n", script.toString())).isEqualTo(new Command(0, ""));
    }

    @Test
    void theDagIsPython(@TempDir Path folder) throws Exception {
        assumeTrue(Command.exists("python3"), "there is no python3; install it");
        assertThat(Command.run(
                        "python3",
                        "-c",
                        "import py_compile, sys; py_compile.compile(sys.argv[1], sys.argv[2], doraise=True)",
                        "airflow/fundperf_nightly.py",
                        folder.resolve("dag.pyc").toString()))
                .isEqualTo(new Command(0, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"spark-submit.sh"})
    void theScriptIsOfThePlainShell(String script) throws Exception {
        assertThat(Command.run("sh", "-n", script)).isEqualTo(new Command(0, ""));
    }
}
