package org.fundperf;

/** What to tell people of a failure: one line. */
public final class Problem {

    private Problem() {}

    /** What a job says about its failure; for anything else its name and first line. */
    public static String line(Throwable problem) {
        Throwable cause = cause(problem);
        if (cause instanceof JobFailedException) {
            return oneLine(cause.getMessage());
        }
        if (cause instanceof OutOfMemoryError) {
            return "memory ran out; give it more, for example FUNDPERF_HEAP=4g";
        }
        return "internal error: " + cause.toString().lines().findFirst().orElse("");
    }

    /** Whether the program itself is to blame. */
    public static boolean isDefect(Throwable problem) {
        Throwable cause = cause(problem);
        return !(cause instanceof JobFailedException || cause instanceof OutOfMemoryError);
    }

    /** A text without line breaks. */
    public static String oneLine(String message) {
        return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /** What a job says about its failure, or else what happened first: libraries wrap it in layers of their own. */
    private static Throwable cause(Throwable problem) {
        Throwable cause = problem;
        while (cause.getCause() != null && !(cause instanceof JobFailedException)) {
            cause = cause.getCause();
        }
        return cause;
    }
}
