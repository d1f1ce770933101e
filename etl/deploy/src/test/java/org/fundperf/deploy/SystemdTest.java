package org.fundperf.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SystemdTest {

    @TempDir
    private Path units;

    /** The units as an administrator installs them, but for where fundperf stands and where its settings are. */
    @BeforeEach
    void install() throws IOException {
        Path root = Path.of("..", "..").toRealPath();
        for (String unit : List.of("fundperf.service", "fundperf.timer", "fundperf-serve.service")) {
            String text = Files.readString(Path.of("systemd", unit))
                    .replace("/opt/fundperf/", root + "/")
                    .replace("/opt/fundperf ", root + " ");
            Files.writeString(units.resolve(unit), text);
        }
    }

    @Test
    void theUnitsAreUnderstood() throws Exception {
        needsSystemd();
        Command verify = Command.run(
                "systemd-analyze",
                "verify",
                "--man=no",
                path("fundperf.service"),
                path("fundperf.timer"),
                path("fundperf-serve.service"));
        assertThat(verify).isEqualTo(new Command(0, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fundperf.service", "fundperf-serve.service"})
    void aServiceIsShutIn(String service) throws Exception {
        needsSystemd();
        // Exposure in tenths, 100 for a service without protection; systemd calls up to 20 well protected.
        Command security =
                Command.run("systemd-analyze", "security", "--offline=true", "--threshold=20", path(service));
        assertThat(security.exitCode()).as(security.output()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fundperf.service", "fundperf-serve.service"})
    void aServiceNamesOnlySettingsThatItsEnvironmentFileHasOrSystemdSets(String service) throws IOException {
        String text = Files.readString(Path.of("systemd", service));
        String settings =
                Files.readString(Path.of("systemd", "fundperf.env")) + "\nLOGS_DIRECTORY=set by LogsDirectory=";
        assertThat(Pattern.compile("\\$\\{(\\w+)}").matcher(text).results().map(match -> match.group(1)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(settings).containsPattern("(?m)^" + name + "=."));
    }

    private String path(String unit) {
        return units.resolve(unit).toString();
    }

    private static void needsSystemd() throws Exception {
        assumeTrue(Command.exists("systemd-analyze"), "there is no systemd-analyze; install the package systemd");
    }
}
