package org.fundperf.shell;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.fundperf.JobFailedException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** {@code fundperf sql}: statements and commands from a command line, a file, a pipe, or a person at a terminal. */
public final class Shell {

    private final String warehouse;
    private final Long publicationId;
    private final Settings settings;

    /**
     * Will ask a warehouse.
     *
     * @param publicationId null for the newest publication
     */
    public Shell(String warehouse, Long publicationId, Settings settings) {
        this.warehouse = warehouse;
        this.publicationId = publicationId;
        this.settings = settings;
    }

    /** Answers the statements of a text. */
    public void answer(String sql, PlainScreen screen) {
        run(conversation(screen), talk -> new Script(talk, "").run(new StringReader(sql)));
    }

    /** Answers the statements of a file. */
    public void answer(Path file, PlainScreen screen) {
        run(conversation(screen), talk -> {
            talk.read(file);
            return true;
        });
    }

    /** Answers statements as they come; returns whether any came. */
    public boolean answer(Reader statements, PlainScreen screen) {
        return run(conversation(screen), talk -> new Script(talk, "Standard input").run(statements));
    }

    /** Talks with a person until that one leaves, and closes the terminal. */
    public void talk(Terminal terminal) {
        Conversation talk = conversation(new TerminalScreen(terminal, Surroundings.pager()));
        run(talk, conversation -> {
            try (terminal) {
                new Prompt(terminal, conversation, Surroundings.history()).run();
            }
            return true;
        });
    }

    /** The terminal that this process was started from; nothing when its input or output goes elsewhere. */
    public static Optional<Terminal> terminal() {
        try {
            return Optional.of(TerminalBuilder.builder()
                    .name("fundperf")
                    .system(true)
                    .dumb(false)
                    .encoding(StandardCharsets.UTF_8)
                    .nativeSignals(true)
                    .signalHandler(Terminal.SignalHandler.SIG_IGN)
                    .build());
        } catch (IOException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private Conversation conversation(Screen screen) {
        return new Conversation(warehouse, publicationId, settings, screen);
    }

    private static boolean run(Conversation conversation, Talk talk) {
        try {
            return talk.with(conversation);
        } catch (InterruptedException | InterruptedIOException e) {
            throw new JobFailedException("Interrupted", e);
        } catch (IOException e) {
            throw new JobFailedException("The terminal or file cannot be read or written: " + e.getMessage(), e);
        }
    }

    /** A whole conversation. */
    @FunctionalInterface
    private interface Talk {
        boolean with(Conversation conversation) throws IOException, InterruptedException;
    }
}
