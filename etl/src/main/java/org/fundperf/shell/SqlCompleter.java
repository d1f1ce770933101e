package org.fundperf.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fundperf.schema.ColumnSchema;
import org.fundperf.schema.TableSchema;
import org.fundperf.schema.WarehouseSchema;
import org.fundperf.sql.Format;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes commands, tables, columns of the tables that the statement names, keywords and functions. */
final class SqlCompleter implements Completer {

    private static final Pattern BEFORE_TABLE =
            Pattern.compile("(?is).*(\\b(from|join|describe|extended)\\s+|\\\\d\\s+)[\\w.]*");
    private static final Pattern FORMAT = Pattern.compile("\\s*\\\\format\\s+\\w*");

    private final Supplier<WarehouseSchema> schema;

    SqlCompleter(Supplier<WarehouseSchema> schema) {
        this.schema = schema;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        String before = line.line().substring(0, line.cursor());
        String word = line.word().substring(0, line.wordCursor());
        if (word.startsWith("\\")) {
            Commands.ALL.forEach(command -> candidates.add(candidate(command.name(), command.help(), " ")));
        } else if (FORMAT.matcher(before).matches()) {
            Arrays.stream(Format.values()).forEach(format -> candidates.add(word(format.toString())));
        } else if (BEFORE_TABLE.matcher(before).matches()) {
            addTables(word, candidates);
        } else if (!Commands.isCommand(before)) {
            addNames(word, NamedTables.in(line.line(), schema.get()), candidates);
        }
    }

    /** Databases first, as there are many tables. */
    private void addTables(String word, List<Candidate> candidates) {
        if (!word.contains(".")) {
            WarehouseSchema.DATABASES.forEach(name -> candidates.add(candidate(name + ".", null, null)));
            return;
        }
        for (TableSchema table : schema.get().tables()) {
            candidates.add(candidate(table.fullName(), inShort(table.comment()), " "));
        }
    }

    private static void addNames(String word, Map<String, TableSchema> named, List<Candidate> candidates) {
        String prefix = word.substring(0, word.lastIndexOf('.') + 1);
        for (Map.Entry<String, TableSchema> table : named.entrySet()) {
            if (prefix.isEmpty() || prefix.equalsIgnoreCase(table.getKey() + ".")) {
                table.getValue().columns().forEach(column -> candidates.add(column(prefix, column)));
            }
        }
        // Where nothing is typed yet, columns say more than a hundred keywords.
        if (prefix.isEmpty() && !(word.isEmpty() && !named.isEmpty())) {
            boolean upper = !word.isEmpty() && word.equals(word.toUpperCase(Locale.ROOT));
            Words.ALL.forEach(keyword -> candidates.add(word(upper ? keyword.toUpperCase(Locale.ROOT) : keyword)));
            Words.FUNCTIONS.forEach(function -> candidates.add(candidate(function + "(", null, null)));
            named.keySet().forEach(alias -> candidates.add(candidate(alias + ".", null, null)));
        }
    }

    private static Candidate column(String prefix, ColumnSchema column) {
        return candidate(prefix + column.name(), column.type() + " · " + inShort(column.comment()), null);
    }

    private static Candidate word(String word) {
        return candidate(word, null, " ");
    }

    /**
     * A word to offer.
     *
     * @param meaning shown beside it; null for nothing
     * @param behind put behind it when it is the only one; null when more may follow at once
     */
    private static Candidate candidate(String word, String meaning, String behind) {
        return new Candidate(word, word, null, meaning, null, null, behind != null);
    }

    /** The beginning of a comment in each of its languages. */
    private static String inShort(String comment) {
        return Arrays.stream(comment.split(" · ", -1))
                .map(language -> language.split("[.;；。] ?", 2)[0])
                .collect(Collectors.joining(" · "));
    }
}
