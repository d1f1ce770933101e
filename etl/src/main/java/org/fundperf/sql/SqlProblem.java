package org.fundperf.sql;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.spark.sql.AnalysisException;
import org.fundperf.JobFailedException;

/** Spark's errors in one line: problem, position, what was perhaps meant. */
public final class SqlProblem {

    private static final Pattern CLASS = Pattern.compile("^\\[[A-Z0-9_.]+]\\s*");
    private static final Pattern QUOTED = Pattern.compile("`[^`]+`(?:\\.`[^`]+`)*");
    private static final int MOST_HINTS = 3;

    private SqlProblem() {}

    /**
     * The problem as a person should read it.
     *
     * @param tables what a wrong name may have meant
     */
    public static JobFailedException of(Throwable problem, Collection<String> tables) {
        Throwable cause = problem;
        while (!(cause instanceof AnalysisException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof JobFailedException refusal) {
            return refusal;
        }
        String text = sentence(String.valueOf(cause.getMessage()));
        if (cause instanceof AnalysisException analysis) {
            if ("TABLE_OR_VIEW_NOT_FOUND".equals(analysis.getErrorClass())) {
                text = missingTable(text, tables);
            }
            text = told(text, analysis.getErrorClass(), analysis.getMessageParameters());
            if (analysis.line().isDefined() && !text.contains("line ")) {
                text += " (line %s, position %s)"
                        .formatted(
                                analysis.line().get(), analysis.startPosition().get());
            }
        }
        return new JobFailedException("SQL: " + text, problem);
    }

    /** Without error class, advice for administrators, the query and its plan. */
    private static String sentence(String message) {
        String text = CLASS.matcher(message).replaceFirst("");
        for (String tail : List.of("\n== SQL", "\n'", "\n+-", "; line ", " SQLSTATE")) {
            int end = text.indexOf(tail);
            text = end < 0 ? text : text.substring(0, end);
        }
        text = text.replaceAll("If necessary set \"spark[^.]*\\.[^\\n]*", "");
        return text.replaceAll("\\s+", " ").replace("pos ", "position ").strip();
    }

    private static String told(String text, String error, Map<String, String> names) {
        return switch (String.valueOf(error)) {
            case "UNBOUND_SQL_PARAMETER" ->
                "There is no value for :%1$s; give it with --param %1$s=…, at the prompt with \\set %1$s …"
                        .formatted(names.get("name").replace("`", ""));
            case "UNRESOLVED_COLUMN.WITH_SUGGESTION" ->
                "There is no column %s; near: %s"
                        .formatted(
                                names.get("objectName").replace("`", ""),
                                names.get("proposal").replace("`", ""));
            default -> text;
        };
    }

    private static String missingTable(String text, Collection<String> tables) {
        Matcher quoted = QUOTED.matcher(text);
        if (!quoted.find()) {
            return text;
        }
        String name = quoted.group().replace("`", "");
        return missing(name, tables);
    }

    static String missing(String name, Collection<String> tables) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        List<String> near = tables.stream()
                .sorted(Comparator.comparingInt(table -> nearness(distance, name, table)))
                .limit(MOST_HINTS)
                .toList();
        return "There is no table %s; near: %s; `show tables in mart` lists them"
                .formatted(name, String.join(", ", near));
    }

    private static int nearness(LevenshteinDistance distance, String name, String table) {
        String asked = name.toLowerCase(Locale.ROOT);
        String bare = table.substring(table.indexOf('.') + 1);
        return Math.min(distance.apply(asked, table), distance.apply(asked.substring(asked.indexOf('.') + 1), bare));
    }
}
