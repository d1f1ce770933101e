package org.fundperf.cli;

import java.io.PrintWriter;
import java.util.logging.Logger;
import org.fundperf.publish.JobLog;

/**
 * Decides what is logged, and how. As text, the libraries' log is kept off the console: what a user must know is printed
 * by the verbs. As JSON, everything that is worth a line goes to standard error, one object each.
 *
 * <p>There are four logging systems among the dependencies; all are configured before the first of them wakes up.
 */
final class Logging {

    /** How the log is written. */
    enum Format {
        TEXT,
        JSON
    }

    /** Strong, because java.util.logging forgets the level of a logger nobody holds. */
    private static final Logger JAVA_ROOT = Logger.getLogger("");

    private static Format format = Format.TEXT;

    private Logging() {}

    static void configure(boolean verbose, Format wanted) {
        format = wanted;
        boolean telling = verbose || wanted == Format.JSON;
        System.setProperty("fundperf.log.own", telling ? "info" : "warn");
        // Spark logs a stack trace for what it then throws; thrown, it is one line.
        System.setProperty("fundperf.log.libraries", telling ? "warn" : "off");
        JAVA_ROOT.setLevel(verbose ? java.util.logging.Level.WARNING : java.util.logging.Level.OFF);
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        if (wanted == Format.JSON) {
            System.setProperty("log4j2.configurationFile", "log4j2-json.properties");
            // Spark's threads then know the run too.
            System.setProperty("log4j2.isThreadContextMapInheritable", "true");
        }
        if (!onClassPath("org.apache.logging.log4j.core.LoggerContext")) {
            // Without Spark there is no log4j-core; said openly, log4j-api does not complain about it.
            System.setProperty(
                    "log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
            System.setProperty("org.apache.logging.log4j.simplelog.level", verbose ? "WARN" : "OFF");
        }
    }

    /** Where a job tells what it does. */
    static JobLog ofJob(PrintWriter out) {
        return isJson() ? new JsonLog(System.err) : JobLog.printed(out);
    }

    /** Whether people read the output. */
    static boolean isJson() {
        return format == Format.JSON;
    }

    /** Tells why a verb fails. */
    static void error(String line) {
        if (isJson()) {
            new JsonLog(System.err).error(line);
        } else {
            System.err.println("fundperf: " + line);
        }
    }

    private static boolean onClassPath(String className) {
        return Logging.class.getClassLoader().getResource(className.replace('.', '/') + ".class") != null;
    }
}
