package org.fundperf.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fundperf.JobFailedException;
import org.fundperf.publish.Publication;
import org.fundperf.sql.Format;
import org.fundperf.sql.Parameter;

/** What is no SQL: lines that begin with a backslash, as in psql. */
final class Commands {

    static final List<Command> ALL = List.of(
            new Command("\\d", "[NAME]", "tables, or one table's columns; NAME may have *", Commands::describe),
            new Command("\\format", "NAME", "how to print: " + formats(), Commands::format),
            new Command("\\x", "", "a line for each value, or rows again", Commands::expand),
            new Command("\\timing", "", "tell how long each answer took, or no longer", Commands::time),
            new Command("\\set", "[NAME[:TYPE] VALUE]", "give :NAME a value, or list what was given", Commands::set),
            new Command(
                    "\\unset",
                    "NAME",
                    "take the value of :NAME away",
                    (talk, name) -> talk.settings().unbind(name)),
            new Command(
                    "\\publication", "[N|newest]", "which snapshot answers; turn to another", Commands::publication),
            new Command("\\i", "FILE", "do what a file says", (talk, file) -> talk.read(Path.of(file))),
            new Command("\\?", "", "this help", (talk, nothing) -> help(talk)),
            new Command("\\q", "", "leave; so does Ctrl-D", (talk, nothing) -> talk.end()));

    /** What people type who do not know yet how to leave. */
    private static final Map<String, String> WORDS = Map.of("help", "\\?", "exit", "\\q", "quit", "\\q");

    private Commands() {}

    /**
     * A command.
     *
     * @param arguments what may stand behind its name, for the help
     */
    record Command(String name, String arguments, String help, Action action) {}

    /** What a command does. */
    @FunctionalInterface
    interface Action {
        void run(Conversation talk, String argument) throws IOException, InterruptedException;
    }

    static boolean isCommand(String text) {
        return inFull(text).startsWith("\\");
    }

    static void run(Conversation talk, String text) throws IOException, InterruptedException {
        String[] words = inFull(text).split("\\s+", 2);
        Command command = ALL.stream()
                .filter(known -> known.name().equals(words[0]))
                .findFirst()
                .orElseThrow(
                        () -> new JobFailedException("There is no command %s; \\? lists them".formatted(words[0])));
        String argument = words.length > 1 ? words[1].strip() : "";
        boolean must = !command.arguments().isEmpty() && !command.arguments().startsWith("[");
        if (must && argument.isEmpty()) {
            throw new JobFailedException("Write %s %s".formatted(command.name(), command.arguments()));
        }
        command.action().run(talk, argument);
    }

    /** Out of habit many end it as a statement. */
    private static String inFull(String text) {
        String command = text.strip().replaceFirst("\\s*;$", "");
        return WORDS.getOrDefault(command, command);
    }

    private static void help(Conversation talk) {
        talk.screen().tell("A statement ends with ; and may have several lines. Tab completes, Ctrl-C cancels.");
        ALL.forEach(command ->
                talk.screen().tell("  %-32s %s".formatted(command.name() + " " + command.arguments(), command.help())));
    }

    private static void describe(Conversation talk, String name) throws IOException, InterruptedException {
        Description description =
                new Description(talk.snapshot(), talk.schema(), talk.screen().width());
        talk.screen().show(out -> description.write(name.toLowerCase(Locale.ROOT), out));
    }

    private static void format(Conversation talk, String name) {
        Optional<Format> format = Arrays.stream(Format.values())
                .filter(known -> known.toString().equalsIgnoreCase(name))
                .findFirst();
        talk.settings()
                .choose(format.orElseThrow(
                        () -> new JobFailedException("There is no format %s, only %s".formatted(name, formats()))));
    }

    private static void expand(Conversation talk, String nothing) {
        boolean expanded = talk.settings().format() == Format.EXPANDED;
        talk.settings().choose(expanded ? Format.TABLE : Format.EXPANDED);
        talk.screen().tell(expanded ? "Rows are printed beside one another" : "Each value has a line");
    }

    private static void time(Conversation talk, String nothing) {
        talk.settings().toggleTiming();
        talk.screen().tell("Timing is " + (talk.settings().timing() ? "on" : "off"));
    }

    private static void set(Conversation talk, String argument) {
        if (argument.isEmpty()) {
            talk.settings().parameters().forEach((name, value) -> talk.screen().tell(":" + name + " = " + value));
            return;
        }
        String[] words = argument.split("\\s+", 2);
        try {
            talk.settings().bind(Parameter.of(words[0], words.length > 1 ? words[1] : ""));
        } catch (IllegalArgumentException e) {
            throw new JobFailedException(e.getMessage(), e);
        }
    }

    private static void publication(Conversation talk, String number) throws InterruptedException {
        if (!number.isEmpty()) {
            talk.turnTo(number.equals("newest") ? null : id(number));
        }
        Publication publication = talk.snapshot().publication();
        talk.screen()
                .tell("Publication %d of %s, %d tables"
                        .formatted(
                                publication.publicationId(),
                                publication.publishedAt(),
                                talk.snapshot().tables().size()));
    }

    private static long id(String number) {
        try {
            return Long.parseLong(number);
        } catch (NumberFormatException e) {
            throw new JobFailedException(
                    "A publication has a number, as `fundperf publications` lists it, not %s".formatted(number), e);
        }
    }

    static String formats() {
        return Arrays.stream(Format.values()).map(Format::toString).collect(Collectors.joining(", "));
    }
}
