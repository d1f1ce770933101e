package org.fundperf.serve;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.fundperf.load.Fixture;
import org.fundperf.publish.JobLog;
import org.fundperf.publish.NightlyRun;
import org.fundperf.publish.RunOptions;

/** One small warehouse and one server over it, for all tests of this package. */
record Published(Path folder, String warehouse, ServerProcess server) {

    static final int SECONDS = 30;
    static final int ROWS = 5000;

    private static Published only;

    static synchronized Published get() {
        if (only == null) {
            try {
                only = make();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(only::remove));
        }
        return only;
    }

    private static Published make() throws IOException {
        Path folder = Files.createTempDirectory("fundperf-serve");
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("a.txt"), "653131 2020 target insured_persons 2834.50\n");
        String warehouse = folder.resolve("warehouse").toString();
        NightlyRun.of(
                inbox.toString(),
                warehouse,
                RunOptions.DEFAULT,
                Fixture::read,
                JobLog.printed(new PrintWriter(new StringWriter())));
        UserFile.put(folder.resolve("users"), HiveDriver.USER, HiveDriver.PASSWORD);
        ServerProcess server = ServerProcess.start(
                Files.createDirectory(folder.resolve("work")),
                "--warehouse",
                warehouse,
                "--port",
                "0",
                "--users",
                folder.resolve("users").toString(),
                "--audit-log",
                folder.resolve("audit.jsonl").toString(),
                "--limit",
                "seconds=" + SECONDS,
                "--limit",
                "rows=" + ROWS);
        return new Published(folder, warehouse, server);
    }

    private void remove() {
        server.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url(String rest) {
        return server.url(rest);
    }

    Path audit() {
        return folder.resolve("audit.jsonl");
    }
}
