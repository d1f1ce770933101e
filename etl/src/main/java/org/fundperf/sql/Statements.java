package org.fundperf.sql;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.apache.spark.sql.catalyst.parser.SqlBaseLexer;
import org.apache.spark.sql.catalyst.parser.UpperCaseCharStream;

/**
 * A text cut at its semicolons, by Spark's own lexer, so that strings, names and comments end where Spark says.
 *
 * @param all the statements, without semicolons; comments alone are none
 * @param ended whether a semicolon ends the last one, so that nothing is to come
 * @param open the quote that the last one does not close, or {@code /*} for a comment; empty when all are closed
 */
public record Statements(List<Statement> all, boolean ended, String open) {

    /**
     * A statement.
     *
     * @param line where it begins, from 1
     */
    public record Statement(String text, int line) {}

    public Statements {
        all = List.copyOf(all);
    }

    /** Cuts a text. */
    public static Statements in(String text) {
        SqlBaseLexer lexer = new SqlBaseLexer(new UpperCaseCharStream(CharStreams.fromString(text)));
        lexer.removeErrorListeners();
        // The lexer counts code points.
        int[] points = text.codePoints().toArray();
        List<Statement> all = new ArrayList<>();
        Token first = null;
        String open = "";
        for (Token token = lexer.nextToken();
                token.getType() != Token.EOF && open.isEmpty();
                token = lexer.nextToken()) {
            if (token.getType() == SqlBaseLexer.SEMICOLON) {
                all.addAll(statement(first, token.getStartIndex(), points));
                first = null;
            } else if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                first = first == null ? token : first;
                open = token.getType() == SqlBaseLexer.UNRECOGNIZED ? quote(token.getText()) : "";
            }
        }
        all.addAll(statement(first, points.length, points));
        open = lexer.has_unclosed_bracketed_comment ? "/*" : open;
        return new Statements(all, first == null && open.isEmpty(), open);
    }

    private static List<Statement> statement(Token first, int end, int[] points) {
        if (first == null) {
            return List.of();
        }
        int start = first.getStartIndex();
        return List.of(new Statement(new String(points, start, end - start).strip(), first.getLine()));
    }

    private static String quote(String text) {
        return "'\"`".contains(text) ? text : "";
    }
}
