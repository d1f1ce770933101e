package org.fundperf;

/**
 * A job that cannot go on for a reason outside the program: a missing folder, a warehouse of a newer version. The
 * command line prints the message on one line and exits with 1.
 */
public final class JobFailedException extends RuntimeException {

    /** @param message problem, cause and remedy, in one line */
    public JobFailedException(String message) {
        super(message);
    }

    /** @param message problem, cause and remedy, in one line */
    public JobFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
