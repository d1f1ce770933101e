package org.fundperf.shell;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.fundperf.JobFailedException;
import org.fundperf.schema.WarehouseSchema;
import org.fundperf.sql.Answer;
import org.fundperf.sql.SnapshotQuery;

/** Statements and commands on one side, answers on the other; the same at a prompt, in a file and in a pipe. */
final class Conversation {

    /** Files that read one another; more is a circle. */
    private static final int MOST_FILES = 20;

    private final String warehouse;
    private final Settings settings;
    private final Screen screen;
    private volatile Opening opening;
    private WarehouseSchema schema;
    private int files;
    private int answered;
    private boolean ended;

    /** Begins to open the publication that is to answer; null for the newest. */
    Conversation(String warehouse, Long publicationId, Settings settings, Screen screen) {
        this.warehouse = warehouse;
        this.settings = settings;
        this.screen = screen;
        opening = new Opening(warehouse, publicationId);
    }

    /** Does what a file says. */
    void read(Path file) throws IOException, InterruptedException {
        if (files == MOST_FILES) {
            throw new JobFailedException("The file %s reads itself; take out its \\i".formatted(file));
        }
        files++;
        try {
            new Script(this, file.toString()).run(new StringReader(text(file)));
        } finally {
            files--;
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new JobFailedException("The query file %s is not in UTF-8; save it so".formatted(file), e);
        } catch (IOException e) {
            throw new JobFailedException(
                    "The query file %s cannot be read (%s); check its path"
                            .formatted(file, e.getClass().getSimpleName().toLowerCase(Locale.ROOT)),
                    e);
        }
    }

    /** Answers one statement. */
    void answer(String sql) throws IOException, InterruptedException {
        SnapshotQuery snapshot = snapshot();
        long start = System.nanoTime();
        Answer answer = snapshot.ask(sql, settings.parameters());
        CountedRows rows = new CountedRows(answer.rows());
        try {
            screen.show(out -> {
                if (answered++ > 0 && settings.format().isForPeople()) {
                    out.write(screen.between());
                }
                settings.format().print(new Answer(answer.columns(), rows), out);
            });
        } catch (UncheckedIOException e) {
            snapshot.cancel();
            if (!(e.getCause() instanceof ReaderGoneException)) {
                throw e;
            }
            ended = screen.isGone();
        }
        screen.tellCount(rows.count());
        if (settings.timing()) {
            screen.tell("Time: %.2f s".formatted((System.nanoTime() - start) / 1e9));
        }
    }

    /** Ends what is being answered. Called from another thread, such as that of Ctrl-C. */
    void cancel() {
        Opening current = opening;
        if (current.isDone()) {
            try {
                current.await().cancel();
            } catch (InterruptedException | JobFailedException | IllegalStateException e) {
                // Nothing is open, so nothing is asked.
                return;
            }
        }
    }

    /** Turns to another publication; stays with this one when there is none of that number. */
    void turnTo(Long publicationId) throws InterruptedException {
        Opening other = new Opening(warehouse, publicationId);
        other.await();
        opening = other;
    }

    SnapshotQuery snapshot() throws InterruptedException {
        return opening.await();
    }

    /** What every table is for; read when first asked for, as most queries need it not. */
    synchronized WarehouseSchema schema() {
        if (schema == null) {
            schema = WarehouseSchema.load();
        }
        return schema;
    }

    Settings settings() {
        return settings;
    }

    Screen screen() {
        return screen;
    }

    void end() {
        ended = true;
    }

    boolean hasEnded() {
        return ended;
    }

    /** Counts the rows that are taken. */
    private static final class CountedRows implements Iterator<List<Object>> {

        private final Iterator<List<Object>> rows;
        private long count;

        CountedRows(Iterator<List<Object>> rows) {
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            if (Thread.interrupted()) {
                throw new JobFailedException("Cancelled");
            }
            return rows.hasNext();
        }

        @Override
        public List<Object> next() {
            count++;
            return rows.next();
        }

        long count() {
            return count;
        }
    }
}
