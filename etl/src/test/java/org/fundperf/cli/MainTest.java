package org.fundperf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
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
    void formatsAreWrittenInLowerCase() throws Exception {
        Answer answer = withoutSpark("inspect", "--format", "json", "no-such-file");

        assertThat(answer.err()).contains("no-such-file is no file");
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
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        try {
            Object exitCode = new SparklessClassLoader()
                    .loadClass(Main.class.getName())
                    .getMethod("execute", String[].class)
                    .invoke(null, (Object) arguments);
            return new Answer(
                    (int) exitCode,
                    printed.toString(StandardCharsets.UTF_8),
                    complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private record Answer(int exitCode, String out, String err) {}
}
