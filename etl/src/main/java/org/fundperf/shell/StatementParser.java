package org.fundperf.shell;

import java.util.List;
import org.fundperf.sql.Statements;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells the prompt whether a statement has ended, and which word is to be completed. */
final class StatementParser implements Parser {

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context != ParseContext.COMPLETE && !isComplete(line)) {
            throw new EOFError(
                    -1, -1, "A statement ends with ;", Statements.in(line).open());
        }
        return new WordAt(line, cursor);
    }

    private static boolean isComplete(String line) {
        return line.isBlank() || Commands.isCommand(line) || Statements.in(line).ended();
    }

    @Override
    public boolean isEscapeChar(char character) {
        return false;
    }

    @Override
    public boolean validCommandName(String name) {
        return false;
    }

    @Override
    public boolean validVariableName(String name) {
        return false;
    }

    /** The name around the cursor, with the dots in it. */
    private record WordAt(String line, int cursor) implements CompletingParsedLine {

        private int start() {
            int start = cursor;
            while (start > 0 && isPartOfName(line.charAt(start - 1))) {
                start--;
            }
            return start;
        }

        private int end() {
            int end = cursor;
            while (end < line.length() && isPartOfName(line.charAt(end))) {
                end++;
            }
            return end;
        }

        private static boolean isPartOfName(char character) {
            return Character.isLetterOrDigit(character) || "_.\\*?:".indexOf(character) >= 0;
        }

        @Override
        public String word() {
            return line.substring(start(), end());
        }

        @Override
        public int wordCursor() {
            return cursor - start();
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word());
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return wordCursor();
        }

        @Override
        public int rawWordLength() {
            return word().length();
        }
    }
}
