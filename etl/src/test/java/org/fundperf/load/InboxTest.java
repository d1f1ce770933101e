package org.fundperf.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {

    /** Opening it would wait for a writer for ever. */
    @Test
    void aPipeIsLeftOut(@TempDir Path inbox) throws Exception {
        Files.writeString(inbox.resolve("form.txt"), "社保基金支出绩效目标表");
        Process made = new ProcessBuilder("mkfifo", inbox.resolve("pipe.xlsx").toString()).start();
        assertThat(made.waitFor()).isZero();

        assertThat(Inbox.list(inbox.toString(), new Configuration()))
                .extracting(InboxFile::path)
                .containsExactly("form.txt");
    }

    /** As {@code hdfs dfs -put} names a file until it is whole. */
    @Test
    void aHalfCopiedFileIsLeftOut(@TempDir Path inbox) throws Exception {
        Files.writeString(inbox.resolve("form.txt"), "社保基金支出绩效目标表");
        Files.writeString(inbox.resolve("later.txt._COPYING_"), "社保基金");

        assertThat(Inbox.list(inbox.toString(), new Configuration()))
                .extracting(InboxFile::path)
                .containsExactly("form.txt");
    }
}
