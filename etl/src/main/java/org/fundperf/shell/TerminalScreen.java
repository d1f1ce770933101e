package org.fundperf.shell;

import java.io.IOException;
import org.jline.terminal.Terminal;

/** A terminal with somebody before it: what does not fit is shown by the pager. */
final class TerminalScreen implements Screen {

    private final Terminal terminal;
    private final String pager;

    /**
     * A terminal.
     *
     * @param pager a command for the shell; empty to let long answers run through
     */
    TerminalScreen(Terminal terminal, String pager) {
        this.terminal = terminal;
        this.pager = pager;
    }

    @Override
    public void show(Content content) throws IOException {
        try (PagedWriter out = new PagedWriter(terminal, pager)) {
            content.writeTo(out);
        }
    }

    @Override
    public void tell(String line) {
        terminal.writer().println(line);
        terminal.flush();
    }

    @Override
    public void tellCount(long rows) {
        tell(rows == 1 ? "(1 row)" : "(%,d rows)".formatted(rows));
    }

    @Override
    public String between() {
        // The next statement.
        return "";
    }

    @Override
    public boolean isGone() {
        return false;
    }

    @Override
    public int width() {
        return terminal.getWidth() > 0 ? terminal.getWidth() : Integer.MAX_VALUE;
    }
}
