package org.fundperf.sql;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.fundperf.load.Fixture;
import org.fundperf.publish.JobLog;
import org.fundperf.publish.NightlyRun;
import org.fundperf.publish.RunOptions;

/** A warehouse of one figure with all tables of the schema; published once for all tests of a JVM that only read. */
public final class PublishedWarehouse {

    private static String folder;

    private PublishedWarehouse() {}

    /** Where it is. */
    public static synchronized String folder() throws IOException {
        if (folder == null) {
            Path work = Files.createTempDirectory("fundperf-published");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileUtils.deleteQuietly(work.toFile())));
            Path inbox = Files.createDirectory(work.resolve("inbox"));
            Files.writeString(inbox.resolve("a.txt"), "653131 2020 target insured_persons 2834.50\n");
            NightlyRun.of(
                    inbox.toString(),
                    work.resolve("warehouse").toString(),
                    RunOptions.DEFAULT,
                    Fixture::read,
                    JobLog.printed(new PrintWriter(new StringWriter())));
            folder = work.resolve("warehouse").toString();
        }
        return folder;
    }
}
