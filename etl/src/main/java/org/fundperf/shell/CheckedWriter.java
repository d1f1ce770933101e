package org.fundperf.shell;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;

/** Fails soon after the reader has gone, as {@code head} does, so that no more rows are computed for nobody. */
final class CheckedWriter extends FilterWriter {

    private static final int CHARACTERS_BETWEEN_LOOKS = 65_536;

    private final PrintWriter checked;
    private int written;

    CheckedWriter(PrintWriter out) {
        super(out);
        checked = out;
    }

    @Override
    public void write(int character) throws IOException {
        super.write(character);
        look(1);
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        super.write(text, offset, length);
        look(length);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        super.write(text, offset, length);
        look(length);
    }

    /** Whether nobody reads any more. */
    boolean isGone() {
        return checked.checkError();
    }

    private void look(int characters) throws IOException {
        written += characters;
        if (written >= CHARACTERS_BETWEEN_LOOKS) {
            written = 0;
            if (isGone()) {
                throw new ReaderGoneException();
            }
        }
    }
}
