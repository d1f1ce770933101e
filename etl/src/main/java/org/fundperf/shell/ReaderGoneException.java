package org.fundperf.shell;

import java.io.IOException;

/** Nobody reads the answer any more, which is no error: the pager was left, the pipe closed. */
final class ReaderGoneException extends IOException {

    private static final long serialVersionUID = 1;

    ReaderGoneException() {
        super("The reader of the answer has gone");
    }
}
