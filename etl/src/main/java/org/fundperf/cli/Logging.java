package org.fundperf.cli;

import java.util.logging.Logger;

/**
 * Keeps the libraries' log off the console: what a user must know is printed by the verbs. There are four logging
 * systems among the dependencies; all are configured before the first of them wakes up.
 */
final class Logging {

    /** Strong, because java.util.logging forgets the level of a logger nobody holds. */
    private static final Logger JAVA_ROOT = Logger.getLogger("");

    private Logging() {}

    static void configure(boolean verbose) {
        System.setProperty("fundperf.log.own", verbose ? "info" : "warn");
        // Spark logs a stack trace for what it then throws; thrown, it is one line.
        System.setProperty("fundperf.log.libraries", verbose ? "warn" : "off");
        JAVA_ROOT.setLevel(verbose ? java.util.logging.Level.WARNING : java.util.logging.Level.OFF);
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        if (!onClassPath("org.apache.logging.log4j.core.LoggerContext")) {
            // Without Spark there is no log4j-core; said openly, log4j-api does not complain about it.
            System.setProperty(
                    "log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
            System.setProperty("org.apache.logging.log4j.simplelog.level", verbose ? "WARN" : "OFF");
        }
    }

    private static boolean onClassPath(String className) {
        return Logging.class.getClassLoader().getResource(className.replace('.', '/') + ".class") != null;
    }
}
