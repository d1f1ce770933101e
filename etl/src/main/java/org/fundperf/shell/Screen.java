package org.fundperf.shell;

import java.io.IOException;
import java.io.Writer;

/** Where answers and remarks go. */
interface Screen {

    /** Something to show. */
    @FunctionalInterface
    interface Content {
        void writeTo(Writer out) throws IOException;
    }

    /** Shows an answer. */
    void show(Content content) throws IOException;

    /** Tells what is no answer: a time, what was set. */
    void tell(String line);

    /** Tells people how many rows an answer had. */
    void tellCount(long rows);

    /** What stands between two answers for people. */
    String between();

    /** Whether nothing that is shown will be seen any more. */
    boolean isGone();

    /** Columns that fit beside one another. */
    int width();
}
