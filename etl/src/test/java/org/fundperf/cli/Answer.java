package org.fundperf.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What a command line printed, and how it ended. */
record Answer(int exitCode, String out, String err) {

    /**
     * Runs a verb that needs no Spark.
     *
     * @param data the folder that holds warehouse-schema's files; null for the built ones
     */
    static Answer of(Path data, String... arguments) throws Exception {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        try {
            Object exitCode = new SparklessClassLoader(data)
                    .loadClass(Main.class.getName())
                    .getMethod("execute", String[].class)
                    .invoke(null, (Object) arguments);
            return new Answer(
                    (int) exitCode,
                    printed.toString(StandardCharsets.UTF_8),
                    complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
