package org.fundperf.shell;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.fundperf.Problem;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/** Asks for statements and answers them; an error ends the statement, not the conversation. */
final class Prompt {

    private static final String QUESTION = "fundperf> ";

    private final Terminal terminal;
    private final Conversation talk;
    private final LineReader reader;
    private volatile boolean cancelled;

    /**
     * A prompt.
     *
     * @param history remembers statements; made readable for its owner only
     */
    Prompt(Terminal terminal, Conversation talk, Path history) {
        this.terminal = terminal;
        this.talk = talk;
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("fundperf")
                .parser(new StatementParser())
                .completer(new SqlCompleter(talk::schema))
                // An exclamation mark is part of SQL.
                .option(Option.DISABLE_EVENT_EXPANSION, true)
                .option(Option.CASE_INSENSITIVE, true)
                .option(Option.HISTORY_REDUCE_BLANKS, false)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P %M> ")
                .variable(LineReader.INDENTATION, 0);
        if (isPrivate(history)) {
            builder.variable(LineReader.HISTORY_FILE, history);
        }
        reader = builder.build();
        // Before the first Tab.
        Thread schema = new Thread(talk::schema, "schema");
        schema.setDaemon(true);
        schema.start();
    }

    void run() throws IOException {
        talk.screen().tell("\\? for help, \\q to leave");
        Thread asking = Thread.currentThread();
        terminal.handle(Terminal.Signal.INT, signal -> {
            cancelled = true;
            talk.cancel();
            asking.interrupt();
        });
        while (!talk.hasEnded()) {
            try {
                answer(reader.readLine(QUESTION));
            } catch (UserInterruptException e) {
                // Ctrl-C gives up what was typed so far.
            } catch (EndOfFileException e) {
                talk.end();
            }
        }
    }

    private void answer(String text) {
        cancelled = false;
        try {
            new Script(talk, "").run(new StringReader(text));
        } catch (InterruptedException e) {
            talk.screen().tell("Cancelled");
        } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError e) {
            talk.screen().tell(cancelled ? "Cancelled" : Problem.line(e));
        } finally {
            // Ctrl-C may come when all is answered.
            Thread.interrupted();
        }
    }

    /** Whether nobody else can read the file, which is made if there is none. */
    private static boolean isPrivate(Path file) {
        try {
            Files.createDirectories(
                    file.getParent(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            // Remembered until the end of the conversation only.
            return false;
        }
    }
}
