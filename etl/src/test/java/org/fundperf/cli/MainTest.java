package org.fundperf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fundperf.document.Limit;
import org.fundperf.document.Limits;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {

    @Test
    void versionIsOneLine() throws Exception {
        Answer answer = withoutSpark("--version");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).startsWith("fundperf ").hasLineCount(1);
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void helpListsEveryVerb() throws Exception {
        Answer answer = withoutSpark("--help");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).contains("Usage: fundperf");
        assertThat(new CommandLine(new Main()).getSubcommands().keySet())
                .allSatisfy(verb -> assertThat(answer.out()).contains("  " + verb));
    }

    @TestFactory
    Stream<DynamicTest> helpOfAVerbNeedsNoSpark() {
        return new CommandLine(new Main())
                .getSubcommands().keySet().stream()
                        .map(verb -> DynamicTest.dynamicTest(verb, () -> {
                            Answer answer = withoutSpark(verb, "--help");

                            assertThat(answer.err()).isEmpty();
                            assertThat(answer.exitCode()).isZero();
                            assertThat(answer.out()).contains("Usage: fundperf " + verb);
                        }));
    }

    @Test
    void wrongUsageIsOneLineWithAHint() throws Exception {
        assertThat(withoutSpark("--colour"))
                .isEqualTo(new Answer(2, "", "fundperf: Unknown option: '--colour'; see fundperf --help\n"));
        assertThat(withoutSpark("levitate").exitCode()).isEqualTo(2);
        assertThat(withoutSpark().exitCode()).isEqualTo(2);
    }

    @Test
    void inspectAnswersInJsonToo(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("notice.txt"), "关于召开会议的通知");

        Answer answer = withoutSpark("inspect", "--trace", "--format", "json", file.toString());

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.err()).hasLineCount(1).startsWith("fundperf: " + file + " is ignored (no_form): No title ");
        assertThat(answer.out()).startsWith("{").contains("\"reason_code\" : \"no_form\"", "\"unrecognised\" : [ ]");
    }

    @Test
    void limitsAreListedWithTheirDefaultsAndAWrongOneIsOneLine() throws Exception {
        String help = withoutSpark("run", "--help").out().replaceAll("\\s+", " ");

        assertThat(Limit.values())
                .allSatisfy(limit -> assertThat(help).contains(limit.key() + "=" + limit.in(Limits.DEFAULT) + " "));
        assertThat(withoutSpark("inspect", "--limit", "pages=many", "form.pdf"))
                .isEqualTo(new Answer(
                        2,
                        "",
                        "fundperf: The limit pages must be a whole number from 1 to 2147483647, but is “many”;"
                                + " see fundperf inspect --help\n"));
        assertThat(withoutSpark("inspect", "--limit", "colours=3", "form.pdf"))
                .satisfies(answer -> assertThat(answer.exitCode()).isEqualTo(2))
                .satisfies(answer -> assertThat(answer.err())
                        .hasLineCount(1)
                        .startsWith("fundperf: There is no limit “colours”; the limits are file-bytes, "));
    }

    @Test
    void aPassedLimitSaysItsNameItsValueTheDocumentsAndHowToRaiseIt(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("form.txt"), "2023年度丰县社会保险基金绩效目标表");

        assertThat(withoutSpark("inspect", "--limit", "file-bytes=10", file.toString())
                        .err())
                .contains(
                        "quarantined (too_large): The file has 49 bytes, and the limit file-bytes is 10; send a smaller"
                                + " file, or raise the limit with --limit file-bytes=49\n");
    }

    @Test
    void metricsThatCannotBeWrittenAreToldBeforeTheWorkBegins(@TempDir Path folder) throws Exception {
        String file = folder.resolve("missing/fundperf.prom").toString();

        assertThat(withoutSpark("run", "--metrics", file))
                .isEqualTo(new Answer(
                        1,
                        "",
                        "fundperf: The metrics file %s cannot be written (NoSuchFileException); create its folder, or let this user write there\n"
                                .formatted(file)));
        assertThat(withoutSpark("run", "--metrics", folder.toString()).err()).contains("is a folder; name a file");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void asJsonAnErrorIsAnObject(@TempDir Path folder) throws Exception {
        Answer answer = withoutSpark("run", "--log-format", "json", "--metrics", folder.toString());

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.err())
                .hasLineCount(1)
                .matches("\\{\"time\":\"\\S+Z\",\"level\":\"ERROR\",\"message\":\"The metrics file .*\"}\n");
    }

    @Test
    void aDefectIsOneLineToo() throws Exception {
        Answer answer = withoutSpark("sql", "select 1");

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .hasLineCount(1)
                .startsWith("fundperf: internal error: java.lang.ClassNotFoundException: ")
                .endsWith("; run again with --verbose and report it\n");
    }

    private static Answer withoutSpark(String... arguments) throws Exception {
        return Answer.of(null, arguments);
    }
}
