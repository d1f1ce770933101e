package org.fundperf.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.fundperf.JobFailedException;
import org.fundperf.sql.Statements;

/** Statements and commands, line by line; the first that fails ends it. */
final class Script {

    private final Conversation talk;
    private final String place;
    private final StringBuilder held = new StringBuilder();
    private int heldFrom = 1;
    private boolean empty = true;

    /**
     * A script.
     *
     * @param place what a problem's message says before the number of the line; empty to say neither
     */
    Script(Conversation talk, String place) {
        this.talk = talk;
        this.place = place;
    }

    /** Does what the lines say, each statement as soon as it ends; returns whether there was anything to do. */
    boolean run(Reader text) throws IOException, InterruptedException {
        BufferedReader lines = new BufferedReader(text);
        int number = 1;
        for (String line = lines.readLine(); line != null && !talk.hasEnded(); line = lines.readLine()) {
            take(line, number++);
        }
        answer(Statements.in(held.toString()));
        return !empty;
    }

    private void take(String line, int number) throws IOException, InterruptedException {
        if (Commands.isCommand(line) && Statements.in(held.toString()).ended()) {
            empty = false;
            try {
                Commands.run(talk, line);
            } catch (JobFailedException e) {
                throw placed(e, number);
            }
            heldFrom = number + 1;
            held.setLength(0);
            return;
        }
        held.append(line).append('\n');
        if (line.contains(";")) {
            Statements statements = Statements.in(held.toString());
            if (statements.ended()) {
                answer(statements);
                heldFrom = number + 1;
                held.setLength(0);
            }
        }
    }

    private void answer(Statements statements) throws IOException, InterruptedException {
        for (Statements.Statement statement : statements.all()) {
            empty = false;
            if (talk.hasEnded()) {
                return;
            }
            try {
                talk.answer(statement.text());
            } catch (JobFailedException e) {
                throw placed(e, heldFrom + statement.line() - 1);
            }
        }
    }

    private JobFailedException placed(JobFailedException problem, int line) {
        return place.isEmpty()
                ? problem
                : new JobFailedException("%s, line %d: %s".formatted(place, line, problem.getMessage()), problem);
    }
}
