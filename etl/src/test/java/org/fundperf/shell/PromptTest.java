package org.fundperf.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.fundperf.sql.Format;
import org.fundperf.sql.PublishedWarehouse;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sits at a pseudo terminal, types, and reads the screen. */
class PromptTest {

    private static final String CTRL_B = "\u0002";
    private static final String CTRL_D = "\u0004";
    private static final String CTRL_E = "\u0005";

    private final PipedOutputStream keyboard = new PipedOutputStream();
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private int seen;

    @TempDir
    private Path folder;

    @Test
    void talks() throws Exception {
        Path history = folder.resolve("state/fundperf/history");
        Path paged = folder.resolve("paged");
        try (Terminal terminal = TerminalBuilder.builder()
                .name("test")
                .type("xterm")
                .system(false)
                .encoding(StandardCharsets.UTF_8)
                .streams(new PipedInputStream(keyboard), screen)
                .build()) {
            terminal.setSize(new Size(100, 200));
            Conversation talk = new Conversation(
                    PublishedWarehouse.folder(),
                    null,
                    new Settings(Format.TABLE, List.of()),
                    new TerminalScreen(terminal, "cat >" + paged));
            Prompt prompt = new Prompt(terminal, talk, history);
            CompletableFuture<Void> person = CompletableFuture.runAsync(() -> run(prompt));

            see("fundperf> ");
            type("select '和硕县' as region,\r");
            see("> ");
            type("12 as n;\r");
            see("和硕县  12");
            see("(1 row)");
            see("fundperf> ");
            type("select regio;\r");
            see("SQL: ");
            see("fundperf> ");
            type("\\d mart.reported_ind\t\r");
            see("Every value that a form reports");
            see("fundperf> ");
            type("select region_n");
            see("region_n");
            ctrlC(terminal);
            see("fundperf> ");
            type("select value_k from mart.reported_indicator"
                    + CTRL_B.repeat(" from mart.reported_indicator".length()));
            type("\t" + CTRL_E + ";\r");
            see("number");
            see("(1 row)");
            see("fundperf> ");
            type("select id from range(1000);\r");
            see("(1,000 rows)");
            assertThat(paged).content().startsWith(" id\n").hasLineCount(1002);
            see("fundperf> ");
            type("select count(*) from range(1000000000000000);\r");
            Thread.sleep(500);
            ctrlC(terminal);
            see("Cancelled");
            see("fundperf> ");
            type(CTRL_D);
            person.get(30, TimeUnit.SECONDS);
        }
        assertThat(history).content().contains("12 as n;").doesNotContain("region_n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(history)))
                .isEqualTo("rw-------");
    }

    private static void run(Prompt prompt) {
        try {
            prompt.run();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The key itself would go nowhere: no process has this terminal for its own. */
    private static void ctrlC(Terminal terminal) {
        terminal.raise(Terminal.Signal.INT);
    }

    private void type(String keys) throws IOException {
        keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
    }

    /** Waits until a text stands on the screen behind what was seen so far. */
    private void see(String text) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < deadline) {
            String shown = shown();
            int found = shown.indexOf(text, seen);
            if (found >= 0) {
                seen = found + text.length();
                return;
            }
            Thread.sleep(20);
        }
        fail("Nowhere on the screen: %s; it shows%n%s", text, shown());
    }

    private String shown() {
        return screen.toString(StandardCharsets.UTF_8).replaceAll("\u001b\\[[0-9;?]*[a-zA-Z]", "");
    }
}
