package org.fundperf.shell;

import java.io.IOException;
import java.io.PrintWriter;

/** A file, a pipe, or a terminal that only prints. */
public final class PlainScreen implements Screen {

    private final CheckedWriter out;
    private final PrintWriter remarks;

    /**
     * Prints answers to one, remarks to the other.
     *
     * @param out drops what is printed when nobody reads it any more, as standard output does
     */
    public PlainScreen(PrintWriter out, PrintWriter remarks) {
        this.out = new CheckedWriter(out);
        this.remarks = remarks;
    }

    @Override
    public void show(Content content) throws IOException {
        try {
            content.writeTo(out);
        } finally {
            out.flush();
        }
    }

    @Override
    public void tell(String line) {
        remarks.println(line);
    }

    @Override
    public void tellCount(long rows) {
        // A program can count what it reads.
    }

    @Override
    public String between() {
        return "\n";
    }

    @Override
    public boolean isGone() {
        return out.isGone();
    }

    @Override
    public int width() {
        return Integer.MAX_VALUE;
    }
}
