package org.fundperf.shell;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import org.fundperf.sql.TextTable;
import org.jline.terminal.Terminal;

/** Holds a text back while it fits the terminal; when it does not, hands it to the pager, and what follows too. */
final class PagedWriter extends Writer {

    /** The prompt and the count of rows have a line each. */
    private static final int LINES_TO_SPARE = 2;

    private final Terminal terminal;
    private final String command;
    private final StringBuilder held = new StringBuilder();
    private int lines;
    private int lineStart;
    private Process pager;
    private Writer out;

    PagedWriter(Terminal terminal, String command) {
        this.terminal = terminal;
        this.command = command;
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        if (out == null) {
            held.append(text, offset, length);
            if (!fits()) {
                open();
            }
            return;
        }
        try {
            out.write(text, offset, length);
        } catch (IOException e) {
            throw pager == null ? e : new ReaderGoneException();
        }
    }

    private boolean fits() {
        for (int end = held.indexOf("\n", lineStart); end >= 0; end = held.indexOf("\n", lineStart)) {
            lines++;
            if (lines > terminal.getHeight() - LINES_TO_SPARE
                    || TextTable.width(held.substring(lineStart, end)) > terminal.getWidth()) {
                return false;
            }
            lineStart = end + 1;
        }
        return true;
    }

    private void open() throws IOException {
        if (command.isEmpty()) {
            out = terminal.writer();
        } else {
            terminal.flush();
            pager = new ProcessBuilder("sh", "-c", command)
                    .redirectOutput(Redirect.INHERIT)
                    .redirectError(Redirect.INHERIT)
                    .start();
            out = new OutputStreamWriter(pager.getOutputStream(), StandardCharsets.UTF_8);
        }
        char[] text = held.toString().toCharArray();
        held.setLength(0);
        write(text, 0, text.length);
    }

    @Override
    public void flush() throws IOException {
        // When all is written: half a screen is of no use.
    }

    /** Returns when the reader has left the pager. */
    @Override
    public void close() throws IOException {
        if (pager == null) {
            terminal.writer().append(held);
            terminal.flush();
            return;
        }
        try {
            out.close();
        } catch (IOException e) {
            // Left before the end; there is nothing more to tell it.
            out = Writer.nullWriter();
        }
        waitForPager();
    }

    private void waitForPager() {
        boolean interrupted = false;
        while (pager.isAlive()) {
            try {
                pager.waitFor();
            } catch (InterruptedException e) {
                // Ctrl-C is for the pager too, and it stays.
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
