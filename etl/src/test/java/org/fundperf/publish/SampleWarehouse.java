package org.fundperf.publish;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.fs.FileUtil;
import org.fundperf.document.Limits;
import org.fundperf.load.DocumentReader;

/** A warehouse of the samples that tests read, made once in each JVM: a run takes longer than all that they ask. */
public final class SampleWarehouse {

    private static String location;

    private SampleWarehouse() {}

    public static synchronized String location() {
        if (location == null) {
            location = loaded();
        }
        return location;
    }

    private static String loaded() {
        try {
            Path folder = Files.createTempDirectory("sample-warehouse");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileUtil.fullyDelete(folder.toFile())));
            NightlyRun.of(
                    "samples",
                    folder.toString(),
                    RunOptions.DEFAULT,
                    DocumentReader.forms(Limits.DEFAULT),
                    JobLog.printed(new PrintWriter(new StringWriter())));
            return folder.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
