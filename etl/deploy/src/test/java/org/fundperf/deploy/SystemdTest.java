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

class SystemdTest {

    @TempDir
    private Path units;

    /** The units as an administrator installs them, but for where fundperf stands and where its settings are. */
    @BeforeEach
    void install() throws IOException {
        Path root = Path.of("..", "..").toRealPath();
        for (String unit : List.of("fundperf.service", "fundperf.timer")) {
            String text = Files.readString(Path.of("systemd", unit))
                    .replace("/opt/fundperf/", root + "/")
                    .replace("/opt/fundperf ", root + " ");
            Files.writeString(units.resolve(unit), text);
        }
    }

    @Test
    void theUnitsAreUnderstood() throws Exception {
        needsSystemd();
        Command verify =
                Command.run("systemd-analyze", "verify", "--man=no", path("fundperf.service"), path("fundperf.timer"));
        assertThat(verify).isEqualTo(new Command(0, ""));
    }

    @Test
    void theServiceIsShutIn() throws Exception {
        needsSystemd();
        // Exposure in tenths, 100 for a service without protection; systemd calls up to 20 well protected.
        Command security = Command.run(
                "systemd-analyze", "security", "--offline=true", "--threshold=20", path("fundperf.service"));
        assertThat(security.exitCode()).as(security.output()).isZero();
    }

    @Test
    void theServiceNamesOnlySettingsThatItsEnvironmentFileHas() throws IOException {
        String service = Files.readString(Path.of("systemd", "fundperf.service"));
        String environment = Files.readString(Path.of("systemd", "fundperf.env"));
        assertThat(Pattern.compile("\\$\\{(\\w+)}").matcher(service).results().map(match -> match.group(1)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(environment).containsPattern("(?m)^" + name + "=."));
    }

    private String path(String unit) {
        return units.resolve(unit).toString();
    }

    private static void needsSystemd() throws Exception {
        assumeTrue(Command.exists("systemd-analyze"), "there is no systemd-analyze; install the package systemd");
    }
}
